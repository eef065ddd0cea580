package dev.unless.condition;

import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.List;

/** What formulas have in common. */
final class Formulas {
  private Formulas() {}

  static List<Condition> only(Condition condition) {
    Nonnull.require("condition", condition);
    return List.of(condition);
  }

  /**
   * The conditions; refuses a formula without one.
   *
   * @param holds whether it would hold for every request
   */
  static <C extends Condition> List<C> requireSome(String name, List<C> conditions, boolean holds) {
    Nonnull.requireAll("conditions", conditions);
    if (conditions.isEmpty()) {
      throw new RefusedException(
          Code.EMPTY_LIST,
          name
              + " has no conditions: that matches "
              + (holds
                  ? "every request under when, no request"
                  : "no request under when, every request")
              + " under unless.",
          "",
          "Give at least one condition.");
    }
    return conditions;
  }
}
