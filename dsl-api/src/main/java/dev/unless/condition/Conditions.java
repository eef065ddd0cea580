package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.RefusedException;
import java.util.List;

/**
 * Formulas made of conditions.
 *
 * <pre>{@code
 * Condition outside = Conditions.noneOf(Keys.sourceIp("203.0.113.0/24"), Keys.viaAwsService());
 * }</pre>
 */
@Internal
public final class Conditions {
  private Conditions() {}

  /** The condition does not hold. */
  public static Condition not(Condition condition) {
    return new Not(condition);
  }

  /** All of the conditions hold. */
  public static Condition allOf(Condition first, Condition... more) {
    return allOf(Nonempty.list(first, more));
  }

  /**
   * All of the conditions hold.
   *
   * @throws RefusedException if the list is empty, which would hold for every request
   */
  public static Condition allOf(List<? extends Condition> conditions) {
    return new AllOf(List.copyOf(Formulas.requireSome("allOf", conditions, true)));
  }

  /** At least one of the conditions holds. */
  public static Condition anyOf(Condition first, Condition... more) {
    return anyOf(Nonempty.list(first, more));
  }

  /**
   * At least one of the conditions holds.
   *
   * @throws RefusedException if the list is empty, which would hold for no request
   */
  public static Condition anyOf(List<? extends Condition> conditions) {
    return new AnyOf(List.copyOf(Formulas.requireSome("anyOf", conditions, false)));
  }

  /** None of the conditions holds. */
  public static Condition noneOf(Condition first, Condition... more) {
    return noneOf(Nonempty.list(first, more));
  }

  /**
   * None of the conditions holds.
   *
   * @throws RefusedException if the list is empty, which would hold for every request
   */
  public static Condition noneOf(List<? extends Condition> conditions) {
    return new Not(anyOf(Formulas.requireSome("noneOf", conditions, true)));
  }
}
