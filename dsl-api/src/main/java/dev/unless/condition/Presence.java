package dev.unless.condition;

import dev.unless.document.ConditionEntry;
import dev.unless.finding.Nonnull;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import java.util.List;

/**
 * The request carries a key, or lacks it.
 *
 * <pre>{@code
 * ConditionEntry untagged = Keys.requestTag("team").absent().entry(); // Null, "true"
 * }</pre>
 *
 * @param key the key
 * @param present whether the request carries it
 */
public record Presence(Key<?> key, boolean present) implements Condition {
  /** Takes the key as it is. */
  public Presence {
    Nonnull.require("key", key);
  }

  /** The entry of a condition block that asks this: {@code Null}. */
  public ConditionEntry entry() {
    return new ConditionEntry(
        ConditionOperator.of(Operator.NULL), key.name(), List.of(Boolean.toString(!present)));
  }
}
