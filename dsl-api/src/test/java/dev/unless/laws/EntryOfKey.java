package dev.unless.laws;

import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import java.util.List;

/** A random condition entry on one key, which often has to do with the request's value. */
public record EntryOfKey(ConditionEntry entry) {
  private static final List<String> OTHERS =
      List.of("*", "", "1111*", "*:*", "*ann*", "?*", "User", "A*", "arn:aws:*", "true", "ann");

  /** The entry of this number. */
  public static EntryOfKey of(long index, Request request, String key) {
    Pick pick = Pick.ofCase(Cases.SEED, "entry of " + key, index);
    Operator operator =
        pick.chance(70)
            ? pick.of(
                Operator.STRING_EQUALS,
                Operator.STRING_NOT_EQUALS,
                Operator.STRING_LIKE,
                Operator.STRING_NOT_LIKE,
                Operator.STRING_EQUALS_IGNORE_CASE,
                Operator.STRING_NOT_EQUALS_IGNORE_CASE,
                Operator.ARN_LIKE,
                Operator.NULL)
            : pick.of(Operator.values());
    Quantifier quantifier =
        pick.of(
            Quantifier.NONE,
            Quantifier.NONE,
            Quantifier.NONE,
            Quantifier.FOR_ALL_VALUES,
            Quantifier.FOR_ANY_VALUE);
    boolean ifExists = operator.allowsIfExists() && pick.chance(25);
    List<String> own = request.values(key);
    List<String> values =
        pick.some(
            0,
            2,
            () -> {
              if (operator == Operator.NULL || own.isEmpty() || pick.chance(40)) {
                return pick.chance(50)
                    ? pick.of(OTHERS)
                    : pick.of(Universe.values(operator.type()));
              }
              return pick.chance(50) ? pick.of(own) : pick.patternOf(pick.of(own));
            });
    try {
      ConditionEntry entry =
          new ConditionEntry(new ConditionOperator(quantifier, operator, ifExists), key, values);
      entry.texts(true);
      return new EntryOfKey(entry);
    } catch (RefusedException malformedVariable) {
      return of(index + 1_000_003, request, key);
    }
  }
}
