package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.CaseFolding;
import dev.unless.text.WellFormed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Condition element: operators, under each its keys, under each its values. */
final class ConditionParser {
  private static final String BLOCK = "Write {\"StringEquals\": {\"aws:username\": \"…\"}}.";
  private static final String ENTRIES = "Write {\"aws:username\": \"…\"} under the operator.";

  private final Cursor cursor;
  private final TextElementParser texts;
  private final NameSet keys = new NameSet();

  ConditionParser(Cursor cursor, TextElementParser texts) {
    this.cursor = cursor;
    this.texts = texts;
  }

  /** Reads the element's value; entries that are errors are left out. */
  Optional<ConditionBlock> read(LazyPointer place) throws IOException {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(place, "an object", BLOCK);
      return Optional.empty();
    }
    List<ConditionEntry> entries = new ArrayList<>();
    List<ConditionOperator> withoutKeys = new ArrayList<>();
    cursor.members(
        place,
        (name, member) -> {
          Optional<ConditionOperator> operator =
              cursor.make(member, name, ConditionOperator::parse);
          if (operator.isPresent()) {
            cursor.toValue();
            operator(operator.get(), member, entries, withoutKeys);
          }
        });
    return Optional.of(new ConditionBlock(entries, withoutKeys));
  }

  private void operator(
      ConditionOperator operator,
      LazyPointer place,
      List<ConditionEntry> entries,
      List<ConditionOperator> withoutKeys)
      throws IOException {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(place, "an object", ENTRIES);
      return;
    }
    keys.clear();
    cursor.members(
        place,
        (name, member) -> {
          if (keys.add(CaseFolding.fold(name))) {
            entry(operator, name, member).ifPresent(entries::add);
          } else {
            cursor.error(
                member,
                new Problem(
                    Code.DUPLICATE_KEYS_WITH_DIFFERENT_CASE,
                    "The key " + quote(name) + " stands twice under " + operator + " but for case.",
                    name,
                    "Case does not matter in keys; merge their values."));
          }
        });
    if (keys.isEmpty()) {
      withoutKeys.add(operator);
    }
  }

  private Optional<ConditionEntry> entry(ConditionOperator operator, String key, LazyPointer place)
      throws IOException {
    if (cursor.make(place, key, k -> new ConditionEntry(operator, k, List.of())).isEmpty()) {
      return Optional.empty();
    }
    cursor.toValue();
    List<String> values = texts.list(place, TextKind.CONDITION_VALUE, WellFormed::require);
    return Optional.of(new ConditionEntry(operator, key, values));
  }
}
