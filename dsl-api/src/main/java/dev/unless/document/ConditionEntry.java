package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.WellFormed;
import java.util.List;

/**
 * One entry of a condition block: an operator, a key, and the values that are ORed under it (NORed
 * under a negated operator).
 *
 * @param operator how values are compared
 * @param key the condition key as written; case does not matter
 * @param values the policy's values as written; an empty list matches nothing
 */
public record ConditionEntry(ConditionOperator operator, String key, List<String> values) {
  /**
   * @throws RefusedException if the key is empty, or a text holds a lone surrogate
   */
  public ConditionEntry {
    Nonnull.require("operator", operator, "key", key);
    Nonnull.requireAll("values", values);
    WellFormed.require(key);
    if (key.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_CONDITION_KEY_FORMAT,
          "A condition key is empty.",
          "",
          "Name it, such as \"aws:SourceIp\".");
    }
    values = List.copyOf(values);
    values.forEach(WellFormed::require);
  }

  /** The entry with these values, as a policy of Version 2012-10-17 writes them. */
  @Internal
  public static ConditionEntry of(ConditionOperator operator, String key, List<Text> values) {
    Syntax syntax = operator.operator().syntax(true);
    return new ConditionEntry(
        operator, key, values.stream().map(value -> value.write(syntax)).toList());
  }

  /**
   * The values as what they mean under the operator.
   *
   * @param variables whether the document knows policy variables
   * @throws RefusedException if a variable is malformed
   */
  @Internal
  public List<Text> texts(boolean variables) {
    Syntax syntax = operator.operator().syntax(variables);
    return values.stream().map(value -> Text.parse(value, syntax)).toList();
  }
}
