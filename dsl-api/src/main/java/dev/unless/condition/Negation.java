package dev.unless.condition;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Syntax;
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
    Key<?> key = comparison.key();
    ConditionOperator operator = comparison.operator();
    List<Text> values = Denotation.reduced(operator.operator(), comparison.values());
    if (operator.complement().isPresent()) {
      return new Comparison(key, operator.complement().get(), values);
    }
    if (operator.operator() == Operator.BOOL
        && (!operator.ifExists() || operator.quantifier() == Quantifier.NONE)) {
      return new Comparison(key, oppositeOfBool(operator), List.of(opposite(values.get(0))));
    }
    if (operator.ifExists()) {
      ConditionOperator bare =
          new ConditionOperator(operator.quantifier(), operator.operator(), false);
      return new AllOf(List.of(key.exists(), ofComparison(new Comparison(key, bare, values))));
    }
    throw new RefusedException(
        Code.INEXPRESSIBLE_CONDITION,
        operator.text() + " on " + key.name() + " cannot be negated: AWS has no opposite of it.",
        "Turn the rule around, so that it needs no negation.");
  }

  /** With the other truth value this gives the other answer, also where the key is absent. */
  private static ConditionOperator oppositeOfBool(ConditionOperator operator) {
    return switch (operator.quantifier()) {
      case NONE -> new ConditionOperator(Quantifier.NONE, Operator.BOOL, !operator.ifExists());
      case FOR_ALL_VALUES -> new ConditionOperator(Quantifier.FOR_ANY_VALUE, Operator.BOOL, false);
      case FOR_ANY_VALUE -> new ConditionOperator(Quantifier.FOR_ALL_VALUES, Operator.BOOL, false);
    };
  }

  private static Text opposite(Text truth) {
    boolean value = Boolean.parseBoolean(truth.write(Syntax.PLAIN));
    return Text.literal(Boolean.toString(!value));
  }
}
