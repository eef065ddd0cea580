package dev.unless.condition.form;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;

/**
 * Counts what it takes to bring a formula into condition blocks, so that one that would take too
 * long is refused instead. It counts steps and no time: the same formula is always refused, or
 * never.
 *
 * <pre>{@code
 * Work work = new Work(); // for one formula
 * DisjunctiveForm both = DisjunctiveForm.allOf(List.of(DisjunctiveForm.TRUE, DisjunctiveForm.TRUE), work);
 * }</pre>
 */
@Internal
public final class Work {
  /** About half a second of them. */
  private static final long MOST_STEPS = 30_000_000;

  private long steps;

  /**
   * Some more steps.
   *
   * @throws RefusedException if they are too many by now
   */
  void count(long more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new RefusedException(
          Code.CONDITION_TOO_LARGE,
          "It takes too long to find the statements for the formula: it compares too many values of"
              + " one key, or has too many alternatives.",
          "",
          "Split it into rules, or compare fewer values.");
    }
  }

  /** How many there have been. */
  long steps() {
    return steps;
  }
}
