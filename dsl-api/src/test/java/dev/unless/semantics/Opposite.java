package dev.unless.semantics;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that of two conditions exactly one holds. */
final class Opposite {
  private Opposite() {}

  static void assertOpposite(When condition, When opposite, Given... givens) {
    for (Given given : givens) {
      assertThat(condition.holds(given))
          .as("%s and %s for %s", condition.operator(), opposite.operator(), given)
          .isNotEqualTo(opposite.holds(given));
    }
  }
}
