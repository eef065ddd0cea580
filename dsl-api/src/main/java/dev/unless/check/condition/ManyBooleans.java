package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * More than one value in an entry of true and false: both tell nothing apart, and AWS takes one of
 * a key that has one.
 */
final class ManyBooleans {
  private static final Set<String> BOTH = Set.of("true", "false");

  private ManyBooleans() {}

  static List<Finding> findings(EntryView entry) {
    List<String> values = entry.entry().values();
    if (entry.operator().type() != KeyType.BOOL || values.size() < 2) {
      return List.of();
    }
    if (values.stream().map(CaseFolding::fold).collect(Collectors.toSet()).containsAll(BOTH)) {
      return List.of(
          entry.finding(
              Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
              quote(entry.key()) + " is compared with both true and false.",
              "Write one of them, or take the condition away."));
    }
    return entry.operator() != Operator.NULL && hasMany(entry)
        ? List.of()
        : List.of(
            entry.finding(
                Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
                quote(entry.key()) + " is compared with " + values.size() + " values.",
                "Write one of them."));
  }

  private static boolean hasMany(EntryView entry) {
    return entry.definition().map(KeyDefinition::arity).filter(Arity.MULTI::equals).isPresent();
  }
}
