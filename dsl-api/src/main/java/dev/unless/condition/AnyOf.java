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
 *
 * @param conditions the conditions, in order; never empty
 */
@Internal
public record AnyOf(List<Condition> conditions) implements Condition {
  /**
   * @throws RefusedException if there is no condition
   */
  public AnyOf {
    Formulas.requireSome("anyOf", conditions, false);
    conditions = List.copyOf(conditions);
  }

  /** Any of these or the other one. */
  @Override
  public Condition or(Condition other) {
    return new AnyOf(Formulas.append(conditions, other));
  }
}
