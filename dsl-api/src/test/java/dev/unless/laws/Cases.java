package dev.unless.laws;

import dev.unless.Seed;
import java.util.function.Consumer;

/**
 * Runs a law over random cases: as many as the system property {@code unless.cases} says, from the
 * seed {@code unless.seed}. {@code -Dunless.case=17} runs only that case, to replay a failure.
 */
public final class Cases {
  public static final long COUNT = Long.getLong("unless.cases", 20_000);
  static final long SEED = Seed.SEED;

  private static final long MANY = 10_000;

  private Cases() {}

  /** The seed of all cases. */
  public static long seed() {
    return SEED;
  }

  /** Whether so many cases are run that all that can happen must have happened among them. */
  static boolean areMany() {
    return Long.getLong("unless.case") == null && COUNT >= MANY;
  }

  /** Every case is a request and policies; the law throws an {@link AssertionError} to object. */
  public static void each(String law, long count, Consumer<Case> body) {
    eachPick(law, count, pick -> body.accept(Case.of(pick)));
  }

  /** Every case is what the law makes of random choices. */
  public static void eachPick(String law, long count, Consumer<Pick> body) {
    long only = Long.getLong("unless.case", -1);
    long first = only < 0 ? 0 : only;
    long end = only < 0 ? count : only + 1;
    long start = System.nanoTime();
    for (long index = first; index < end; index++) {
      try {
        body.accept(Pick.ofCase(SEED, law, index));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "Law \""
                + law
                + "\" is broken. Replay: -Dunless.seed="
                + SEED
                + " -Dunless.case="
                + index
                + "\n"
                + broken.getMessage(),
            broken);
      }
    }
    System.out.printf(
        "%s: %d cases in %.1f s%n", law, end - first, (System.nanoTime() - start) / 1e9);
  }
}
