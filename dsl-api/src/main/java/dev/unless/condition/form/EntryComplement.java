package dev.unless.condition.form;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * The exact complement of an entry: it holds for just those requests for which the entry does not,
 * those that lack the key included.
 */
final class EntryComplement {
  private EntryComplement() {}

  /**
   * The complement, as entries that must all hold: one, or two where it says that the key is there.
   *
   * @throws RefusedException if AWS has no opposite of the operator
   */
  static List<EntryLiteral> of(EntryLiteral entry) {
    return one(entry)
        .map(List::of)
        .orElseGet(() -> List.of(entry.presence(true), bare(entry.ifExists(false))));
  }

  private static EntryLiteral bare(EntryLiteral entry) {
    return one(entry)
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INEXPRESSIBLE_CONDITION,
                    entry.operator().text()
                        + " on "
                        + entry.key()
                        + " cannot be negated: AWS has no opposite of it.",
                    entry.key(),
                    "Turn the rule around, so that it needs no negation."));
  }

  /** The complement where a single entry says it. */
  private static Optional<EntryLiteral> one(EntryLiteral entry) {
    if (entry.isPresence()) {
      return Optional.of(entry.presence(!entry.needsKey()));
    }
    ConditionOperator operator = entry.operator();
    boolean flips = !operator.ifExists() || operator.quantifier() == Quantifier.NONE;
    return operator.operator() == Operator.BOOL && flips
        ? Optional.of(entry.with(oppositeOfBool(operator)).with(opposite(entry.values())))
        : operator.complement().map(entry::with);
  }

  /** With the other truth value this gives the other answer, also where the key is absent. */
  private static ConditionOperator oppositeOfBool(ConditionOperator operator) {
    return new ConditionOperator(
        operator.quantifier().opposite(),
        Operator.BOOL,
        operator.quantifier() == Quantifier.NONE && !operator.ifExists());
  }

  private static List<Text> opposite(List<Text> truth) {
    boolean value = Boolean.parseBoolean(truth.get(0).write(Syntax.PLAIN));
    return List.of(Text.literal(Boolean.toString(!value)));
  }
}
