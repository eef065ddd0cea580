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
 */
@Internal
public final class AllOf extends Formula {
  /**
   * @throws RefusedException if there is no condition, or they are nested more than 249 deep
   */
  public AllOf(List<Condition> conditions) {
    super(Formulas.requireSome("allOf", conditions, true));
  }

  private AllOf(AllOf fewer, Condition last) {
    super(fewer, last);
  }

  /** All of these and the other one. */
  @Override
  public Condition and(Condition other) {
    return new AllOf(this, other);
  }
}
