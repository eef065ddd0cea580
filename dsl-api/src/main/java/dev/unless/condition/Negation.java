package dev.unless.condition;

import dev.unless.document.ConditionOperator;
import dev.unless.document.Operator;
import dev.unless.document.Quantifier;
import dev.unless.text.GrammarException;
import dev.unless.text.Text;
import java.util.List;

/**
 * The exact complement of a condition: it holds for just those requests for which the condition
 * does not, those that lack the key included.
 */
final class Negation {
  private Negation() {}

  static Condition of(Condition condition) {
    if (condition instanceof Not not) {
      return not.condition();
    }
    if (condition instanceof AllOf all) {
      return new AnyOf(all.conditions().stream().map(Negation::of).toList());
    }
    if (condition instanceof AnyOf any) {
      return new AllOf(any.conditions().stream().map(Negation::of).toList());
    }
    if (condition instanceof Presence presence) {
      return new Presence(presence.key(), !presence.present());
    }
    return ofComparison((Comparison) condition);
  }

  private static Condition ofComparison(Comparison comparison) {
    ConditionOperator operator = comparison.operator();
    if (operator.operator() == Operator.BOOL
        && (!operator.ifExists() || operator.quantifier() == Quantifier.NONE)) {
      return ofBool(comparison);
    }
    if (operator.complement().isPresent()) {
      return new Comparison(comparison.key(), operator.complement().get(), comparison.values());
    }
    if (operator.ifExists()) {
      ConditionOperator bare =
          new ConditionOperator(operator.quantifier(), operator.operator(), false);
      return new AllOf(
          List.of(
              new Presence(comparison.key(), true),
              ofComparison(new Comparison(comparison.key(), bare, comparison.values()))));
    }
    throw new GrammarException(
        operator.text()
            + " on "
            + comparison.key().name()
            + " cannot be negated: AWS has no operator for the opposite.",
        "Turn the rule around, so that it needs no negation.");
  }

  /** The other truth value, and the other answer where the key is absent. */
  private static Condition ofBool(Comparison comparison) {
    ConditionOperator operator = comparison.operator();
    ConditionOperator opposite =
        switch (operator.quantifier()) {
          case NONE -> new ConditionOperator(Quantifier.NONE, Operator.BOOL, !operator.ifExists());
          case FOR_ALL_VALUES ->
              new ConditionOperator(Quantifier.FOR_ANY_VALUE, Operator.BOOL, false);
          case FOR_ANY_VALUE ->
              new ConditionOperator(Quantifier.FOR_ALL_VALUES, Operator.BOOL, false);
        };
    List<Text> values =
        List.of(comparison.values().contains(Literal.TRUE) ? Literal.FALSE : Literal.TRUE);
    return new Comparison(comparison.key(), opposite, values);
  }
}
