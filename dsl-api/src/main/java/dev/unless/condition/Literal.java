package dev.unless.condition;

import dev.unless.document.Arity;
import dev.unless.document.ConditionEntry;
import dev.unless.document.ConditionOperator;
import dev.unless.document.Matching;
import dev.unless.document.Operator;
import dev.unless.document.Quantifier;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a condition block to be: what a formula consists of once its negations are pushed
 * down to the comparisons.
 *
 * @param operator the operator
 * @param key the key's name
 * @param arity how many values the key has
 * @param values the values, of which one must match (none under a negated operator)
 */
record Literal(ConditionOperator operator, String key, Arity arity, List<Text> values) {

  /** Where a statement holds one entry at most: an operator and a key in any case. */
  record Slot(ConditionOperator operator, String foldedKey) {}

  static final Text TRUE = Text.literal("true");
  static final Text FALSE = Text.literal("false");

  static Literal of(Comparison comparison) {
    return new Literal(
        comparison.operator(),
        comparison.key().name(),
        comparison.key().arity(),
        comparison.values());
  }

  static Literal of(Presence presence) {
    return new Literal(
        ConditionOperator.of(Operator.NULL),
        presence.key().name(),
        presence.key().arity(),
        List.of(presence.present() ? FALSE : TRUE));
  }

  Literal with(ConditionOperator other) {
    return new Literal(other, key, arity, values);
  }

  Literal with(List<Text> others) {
    return new Literal(operator, key, arity, others);
  }

  /** The same key, absent or present. */
  Literal presence(boolean present) {
    return new Literal(
        ConditionOperator.of(Operator.NULL), key, arity, List.of(present ? FALSE : TRUE));
  }

  Slot slot() {
    return new Slot(operator, CaseFolding.fold(key));
  }

  boolean isOf(Operator other) {
    return operator.operator() == other;
  }

  Matching matching() {
    return operator.operator().matching();
  }

  boolean isNegated() {
    return operator.operator().isNegated();
  }

  /** Whether a request must carry the key for this to hold. */
  boolean needsKey() {
    if (isOf(Operator.NULL)) {
      return values.contains(FALSE);
    }
    return !operator.ifExists()
        && switch (operator.quantifier()) {
          case NONE -> !operator.operator().holdsWhenAbsent();
          case FOR_ALL_VALUES -> false;
          case FOR_ANY_VALUE -> true;
        };
  }

  /** Whether this holds where the key is absent. */
  boolean holdsWhenAbsent() {
    return !needsKey();
  }

  /**
   * Whether two such entries that only differ in their values are, joined by <em>and</em>, one with
   * the values of both: no value may match either.
   */
  boolean joinsUnderAnd() {
    return isNegated() && operator.quantifier() != Quantifier.FOR_ANY_VALUE;
  }

  /** Likewise joined by <em>or</em>: some value may match either. */
  boolean joinsUnderOr() {
    return !isNegated()
        && operator.quantifier() != Quantifier.FOR_ALL_VALUES
        && !isOf(Operator.NULL)
        && !isOf(Operator.BOOL);
  }

  /** Whether the values are a set of texts that can be intersected. */
  boolean hasPlainTexts() {
    return matching() == Matching.TEXT && values.stream().allMatch(Text::isLiteral);
  }

  /** This with the values of both, those of this one first. */
  Literal union(Literal other) {
    return with(Stream.concat(values.stream(), other.values.stream()).distinct().toList());
  }

  ConditionEntry entry() {
    return new ConditionEntry(
        operator,
        key,
        values.stream().map(value -> value.write(operator.operator().syntax(true))).toList());
  }
}
