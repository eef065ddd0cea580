package dev.unless.document;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
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
    WellFormed.require(key);
    if (key.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_CONDITION_KEY_FORMAT,
          "A condition key is empty.",
          "Name it, such as \"aws:SourceIp\".");
    }
    values = List.copyOf(values);
    values.forEach(WellFormed::require);
  }
}
