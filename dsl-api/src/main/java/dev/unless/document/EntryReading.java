package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.operator.RequestValue;
import dev.unless.text.Variables;
import java.util.Optional;

/**
 * What a condition entry asks of its key, besides that values match: what follows from the operator
 * and from how many values the key has.
 *
 * <p>An absent key has no value; of a key with a set of values also a set without values, or with
 * none but empty ones.
 *
 * <pre>{@code
 * ConditionEntry entry = new ConditionEntry(ConditionOperator.parse("ForAllValues:StringNotEquals"), "aws:TagKeys", List.of("a"));
 * EntryReading reading = EntryReading.of(entry, Arity.MULTI); // absent or all values are others
 * }</pre>
 *
 * <p>Source: IAM User Guide, "Condition operators", "…IfExists condition operators", "Single-valued
 * vs. multivalued context keys" and "Set operators for multivalued context keys".
 *
 * @param whenAbsent whether it holds where the key is absent
 * @param whenPresent whether it holds where the key is present, where that does not hang on its
 *     values
 * @param whenEmpty whether it holds where the one value of the key is the empty text, where that
 *     does not hang on the entry's values
 * @param ofAll whether all values of the key must match, not only one of them
 * @param complemented whether a value matches where it is none of the entry's values
 */
@Internal
public record EntryReading(
    boolean whenAbsent,
    Optional<Boolean> whenPresent,
    Optional<Boolean> whenEmpty,
    boolean ofAll,
    boolean complemented) {

  /** Refuses nulls. */
  public EntryReading {
    Nonnull.require("whenPresent", whenPresent, "whenEmpty", whenEmpty);
  }

  /**
   * How the entry is read.
   *
   * @param arity how many values the key has
   */
  public static EntryReading of(ConditionEntry entry, Arity arity) {
    Nonnull.require("entry", entry, "arity", arity);
    ConditionOperator operator = entry.operator();
    boolean all = operator.quantifier() == Quantifier.FOR_ALL_VALUES;
    if (operator.operator() == Operator.NULL) {
      return operator.quantifier() == Quantifier.NONE
          ? constant(names(entry, true), names(entry, false))
          : constant(all, all);
    }
    if (operator.quantifier() == Quantifier.NONE) {
      return arity == Arity.MULTI
          ? constant(operator.holdsWhenAbsent(), false)
          : new EntryReading(
              operator.holdsWhenAbsent(),
              Optional.empty(),
              Optional.empty(),
              false,
              operator.operator().isNegated());
    }
    return new EntryReading(
        operator.holdsWhenAbsent(),
        Optional.empty(),
        arity == Arity.SINGLE ? Optional.of(all) : Optional.empty(),
        all,
        operator.operator().isNegated());
  }

  private static EntryReading constant(boolean whenAbsent, boolean whenPresent) {
    return new EntryReading(whenAbsent, Optional.of(whenPresent), Optional.empty(), false, false);
  }

  /** Whether one of the values is this truth value. */
  private static boolean names(ConditionEntry entry, boolean truth) {
    RequestValue asked = RequestValue.of(String.valueOf(truth));
    return entry.values().stream()
        .anyMatch(
            value -> entry.operator().operator().test(value, false).matches(asked, Variables.NONE));
  }
}
