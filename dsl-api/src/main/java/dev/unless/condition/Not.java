package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;

/**
 * The condition does not hold.
 *
 * <pre>{@code
 * Not elsewhere = new Not(Keys.sourceIp("203.0.113.0/24"));
 * }</pre>
 *
 * @param condition what does not hold
 */
@Internal
public record Not(Condition condition) implements Condition {
  /** Takes the condition as it is. */
  public Not {
    Nonnull.require("condition", condition);
  }
}
