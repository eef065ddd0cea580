package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Matching;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Text;
import dev.unless.vocabulary.HasArn;
import dev.unless.vocabulary.Partition;
import java.util.List;

/**
 * A key compared with values: one entry of a condition block of Version 2012-10-17.
 *
 * <pre>{@code
 * ConditionEntry entry = Keys.requestTag("price").is("$5").ifPresent().entry();
 * String written = entry.operator().text() + " " + entry.values(); // StringEqualsIfExists [${$}5]
 * }</pre>
 *
 * @param key the key
 * @param operator how its values are compared
 * @param values what they are compared with, as what it means; never empty
 * @param owners whose ARNs the values are, where they follow the partition of the policy; else
 *     empty
 */
public record Comparison(
    Key<?> key, ConditionOperator operator, List<Text> values, @Internal List<HasArn> owners)
    implements Condition {
  /**
   * @throws RefusedException if there is no value, a value cannot be written under the operator or
   *     can match nothing, Bool has two values, the operator is Null, or a set operator stands with
   *     a single-valued key or none with a multivalued one
   */
  @Internal
  public Comparison {
    Nonnull.require("key", key, "operator", operator);
    Nonnull.requireAll("values", values);
    Nonnull.requireAll("owners", owners);
    values = List.copyOf(values);
    owners = List.copyOf(owners);
    requireOperator(key, operator);
    if (values.isEmpty()) {
      throw new RefusedException(
          Code.EMPTY_LIST,
          named(key, operator) + " has no values: that matches " + ofNoValues(operator) + ".",
          "",
          "Give at least one value.");
    }
    if (operator.operator().matching() == Matching.TRUTH && values.size() > 1) {
      throw new RefusedException(
          Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
          named(key, operator) + " has " + values.size() + " values; it knows only two.",
          key.name(),
          "Give one value, or ask whether the key exists.");
    }
    for (Text value : values) {
      Values.require(key, operator, value);
    }
  }

  /**
   * A comparison with values that are the same in every partition.
   *
   * @throws RefusedException if there is no value, a value cannot be written under the operator or
   *     can match nothing, Bool has two values, the operator is Null, or a set operator stands with
   *     a single-valued key or none with a multivalued one
   */
  public Comparison(Key<?> key, ConditionOperator operator, List<Text> values) {
    this(key, operator, values, List.of());
  }

  static Comparison of(Key<?> key, Quantifier quantifier, Operator operator, List<Text> values) {
    return new Comparison(key, new ConditionOperator(quantifier, operator, false), values);
  }

  /**
   * The same, and true where the request lacks the key: the operator's IfExists form. Under
   * ForAllValues nothing changes.
   */
  public Comparison ifPresent() {
    return new Comparison(
        key,
        new ConditionOperator(operator.quantifier(), operator.operator(), true),
        values,
        owners);
  }

  /** The same in a policy of this partition. */
  Comparison in(Partition partition) {
    return owners.isEmpty()
        ? this
        : new Comparison(key, operator, Compare.arns(owners, partition), owners);
  }

  /** The entry as a policy of Version 2012-10-17 writes it. */
  public ConditionEntry entry() {
    return ConditionEntry.of(operator, key.name(), values);
  }

  static String named(Key<?> key, ConditionOperator operator) {
    return operator.text() + " of " + key.name();
  }

  private static void requireOperator(Key<?> key, ConditionOperator operator) {
    if (operator.operator() == Operator.NULL) {
      throw new RefusedException(
          Code.INVALID_CONDITION_OPERATOR,
          named(key, operator) + " compares no values.",
          operator.text(),
          "Ask with exists() or absent().");
    }
    boolean set = operator.quantifier() != Quantifier.NONE;
    if (set && key.arity() == Arity.SINGLE) {
      throw new RefusedException(
          Code.ARITY_MISMATCH,
          named(key, operator) + " compares a set of values, but the key has only one.",
          key.name(),
          "Compare it by .is(…) or .in(…).");
    }
    if (!set && key.arity() == Arity.MULTI) {
      throw new RefusedException(
          Code.ARITY_MISMATCH,
          named(key, operator) + " compares one value, but the key has a set of them.",
          key.name(),
          "Compare it by .containsAny(…) or .onlyFrom(…).");
    }
  }

  private static String ofNoValues(ConditionOperator operator) {
    boolean present = operator.operator().isNegated();
    boolean absent = operator.holdsWhenAbsent();
    return requests(present, absent)
        + " under when, "
        + requests(!present, !absent)
        + " under unless";
  }

  private static String requests(boolean present, boolean absent) {
    if (present == absent) {
      return present ? "every request" : "no request";
    }
    return present ? "every request with the key" : "every request without the key";
  }
}
