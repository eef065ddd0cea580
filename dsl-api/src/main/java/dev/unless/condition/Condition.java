package dev.unless.condition;

import dev.unless.annotation.CheckReturnValue;
import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * A formula over conditions: what a rule asks with {@code when}, and excepts with {@code unless}.
 *
 * <pre>{@code
 * Condition condition = Keys.sourceVpce("vpce-1a2b3c4d").or(Keys.viaAwsService());
 * }</pre>
 */
@CheckReturnValue
public sealed interface Condition permits Comparison, Presence, Formula {
  /**
   * Both hold.
   *
   * @throws dev.unless.finding.RefusedException if the formula would be nested more than 250 deep
   */
  default Condition and(Condition other) {
    Nonnull.require("other", other);
    return new AllOf(List.of(this, other));
  }

  /**
   * This one, the other one, or both hold.
   *
   * @throws dev.unless.finding.RefusedException if the formula would be nested more than 250 deep
   */
  default Condition or(Condition other) {
    Nonnull.require("other", other);
    return new AnyOf(List.of(this, other));
  }
}
