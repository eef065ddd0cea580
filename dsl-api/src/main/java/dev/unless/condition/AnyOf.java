package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;
import java.util.List;

/**
 * At least one of the conditions holds.
 *
 * <pre>{@code
 * AnyOf either = new AnyOf(List.of(Keys.sourceVpc("vpc-1a2b3c4d"), Keys.viaAwsService()));
 * }</pre>
 */
@Internal
public final class AnyOf extends Formula {
  /**
   * @throws RefusedException if there is no condition, or they are nested more than 249 deep
   */
  public AnyOf(List<Condition> conditions) {
    super(Formulas.requireSome("anyOf", conditions, false));
  }

  private AnyOf(AnyOf fewer, Condition last) {
    super(fewer, last);
  }

  /** Any of these or the other one. */
  @Override
  public Condition or(Condition other) {
    return new AnyOf(this, other);
  }
}
