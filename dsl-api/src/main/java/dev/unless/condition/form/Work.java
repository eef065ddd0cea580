package dev.unless.condition.form;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Matching;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

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

  private final Map<Matching, Map<Text, Optional<TextSet>>> sets = new EnumMap<>(Matching.class);
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

  /**
   * The texts that a text denotes, made once for the formula; empty where values are compared as
   * something else than text.
   */
  Optional<TextSet> texts(Matching matching, Text text) {
    return sets.computeIfAbsent(matching, first -> new IdentityHashMap<>())
        .computeIfAbsent(text, matching::texts);
  }

  /** How many there have been. */
  long steps() {
    return steps;
  }
}
