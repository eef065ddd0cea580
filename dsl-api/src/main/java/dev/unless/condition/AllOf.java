package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;
import java.util.List;

/**
 * All of the conditions hold.
 *
 * <pre>{@code
 * AllOf both = new AllOf(List.of(Keys.secureTransport(), Keys.mfaPresent()));
 * }</pre>
 *
 * @param conditions the conditions, in order; never empty
 */
@Internal
public record AllOf(List<Condition> conditions) implements Condition {
  /**
   * @throws RefusedException if there is no condition
   */
  public AllOf {
    Formulas.requireSome("allOf", conditions, true);
    conditions = List.copyOf(conditions);
  }

  /** All of these and the other one. */
  @Override
  public Condition and(Condition other) {
    return new AllOf(Formulas.append(conditions, other));
  }
}
