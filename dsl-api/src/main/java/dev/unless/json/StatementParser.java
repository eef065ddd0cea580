package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.Effect;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.text.NearMiss;
import dev.unless.text.WellFormed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one statement. */
final class StatementParser {
  private static final Map<String, Effect> EFFECTS =
      Arrays.stream(Effect.values())
          .collect(Collectors.toUnmodifiableMap(Effect::text, Function.identity()));

  private final Cursor cursor;
  private final TextElementParser texts;
  private final PrincipalParser principals;
  private final ConditionParser conditions;
  private final NameSet present = new NameSet();

  private Optional<String> sid = Optional.empty();
  private Optional<Effect> effect = Optional.empty();
  private Optional<PrincipalElement> principal = Optional.empty();
  private Optional<ActionElement> action = Optional.empty();
  private Optional<ResourceElement> resource = Optional.empty();
  private Optional<ConditionBlock> condition = Optional.empty();

  StatementParser(
      Cursor cursor,
      TextElementParser texts,
      PrincipalParser principals,
      ConditionParser conditions) {
    this.cursor = cursor;
    this.texts = texts;
    this.principals = principals;
    this.conditions = conditions;
  }

  /**
   * Reads the statement at hand. With errors it is incomplete: good for finding more of them, and
   * for nothing else.
   */
  Statement read(LazyPointer place) throws IOException {
    if (cursor.at(JsonToken.START_OBJECT)) {
      Position start = cursor.position();
      cursor.members(place, present, this::element);
      if (!present.contains(Element.EFFECT)) {
        cursor.error(
            place,
            start,
            new Problem(
                Code.MISSING_EFFECT,
                "The statement has no Effect.",
                "",
                "Write \"Allow\" or \"Deny\"."));
      }
      if (!present.contains(Element.ACTION) && !present.contains(Element.NOT_ACTION)) {
        cursor.error(
            place,
            start,
            new Problem(
                Code.MISSING_ACTION,
                "The statement has no Action.",
                "",
                "Write the actions, such as \"s3:GetObject\"."));
      }
    } else {
      cursor.unexpected(place, "an object", "Write {\"Effect\": …, \"Action\": …}.");
    }
    return new Statement(
        sid,
        effect.orElse(Effect.DENY),
        principal,
        action.orElseGet(() -> new ActionElement(false, List.of())),
        resource,
        condition);
  }

  private void element(String name, LazyPointer place) throws IOException {
    // A misspelt element counts as present, so that it is not reported as missing too.
    cursor
        .known(Code.INVALID_POLICY_ELEMENT, name, place, "A statement", Element.OF_STATEMENT)
        .ifPresent(present::addMeant);
    String other = Element.OPPOSITES.get(name);
    if (other != null && present.contains(other)) {
      cursor.error(
          place,
          new Problem(
              Code.UNSUPPORTED_ELEMENT_COMBINATION,
              "The statement has both " + other + " and " + name + ".",
              name,
              "Keep one of them, or write two statements."));
    }
    cursor.toValue();
    switch (name) {
      case Element.SID -> sid = texts.one(place, TextKind.NAME, WellFormed::require);
      case Element.EFFECT -> effect = texts.one(place, TextKind.NAME, StatementParser::effect);
      case Element.PRINCIPAL -> principal = principals.read(place, false);
      case Element.NOT_PRINCIPAL -> principal = principals.read(place, true);
      case Element.ACTION -> action = action(place, false);
      case Element.NOT_ACTION -> action = action(place, true);
      case Element.RESOURCE -> resource = resource(place, false);
      case Element.NOT_RESOURCE -> resource = resource(place, true);
      case Element.CONDITION -> condition = conditions.read(place);
      default -> cursor.skip();
    }
  }

  private Optional<ActionElement> action(LazyPointer place, boolean negated) throws IOException {
    return Optional.of(
        new ActionElement(negated, texts.list(place, TextKind.ACTION, ActionPattern::new)));
  }

  private Optional<ResourceElement> resource(LazyPointer place, boolean negated)
      throws IOException {
    return Optional.of(
        new ResourceElement(negated, texts.list(place, TextKind.RESOURCE, ResourcePattern::new)));
  }

  private static Effect effect(String text) {
    Effect effect = EFFECTS.get(text);
    if (effect == null) {
      throw new RefusedException(
          Code.INVALID_EFFECT,
          "There is no effect " + quote(text) + ".",
          text,
          NearMiss.of(text, EFFECTS.keySet())
              .map(Fix::meant)
              .orElse(Fix.of("Write \"Allow\" or \"Deny\".")));
    }
    return effect;
  }
}
