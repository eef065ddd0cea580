package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;

/**
 * The condition does not hold.
 *
 * <pre>{@code
 * Not elsewhere = new Not(Keys.sourceIp("203.0.113.0/24"));
 * }</pre>
 */
@Internal
public final class Not extends Formula {
  /**
   * @throws RefusedException if the condition is nested more than 249 deep
   */
  public Not(Condition condition) {
    super(Formulas.only(condition));
  }

  /** What does not hold. */
  public Condition condition() {
    return parts().get(0);
  }
}
