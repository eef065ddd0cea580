package dev.unless.condition;

import dev.unless.finding.Code;
import dev.unless.text.GrammarException;
import java.util.List;
import java.util.stream.Stream;

/** What formulas have in common. */
final class Formulas {
  private Formulas() {}

  static List<Condition> append(List<Condition> conditions, Condition last) {
    return Stream.concat(conditions.stream(), Stream.of(last)).toList();
  }

  /**
   * Refuses a formula without conditions.
   *
   * @param holds whether it would hold for every request
   */
  static void requireSome(String name, List<? extends Condition> conditions, boolean holds) {
    if (conditions.isEmpty()) {
      throw new GrammarException(
          Code.EMPTY_LIST,
          name
              + " has no conditions: that matches "
              + (holds
                  ? "every request under when, no request"
                  : "no request under when, every request")
              + " under unless.",
          "Give at least one condition.");
    }
  }
}
