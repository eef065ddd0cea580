package dev.unless.condition;

import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What formulas have in common. */
final class Formulas {
  private Formulas() {}

  static List<Condition> append(List<Condition> conditions, Condition last) {
    Nonnull.require("other", last);
    List<Condition> all = new ArrayList<>(conditions);
    all.add(last);
    return Collections.unmodifiableList(all);
  }

  /**
   * Refuses a formula without conditions.
   *
   * @param holds whether it would hold for every request
   */
  static void requireSome(String name, List<? extends Condition> conditions, boolean holds) {
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
  }
}
