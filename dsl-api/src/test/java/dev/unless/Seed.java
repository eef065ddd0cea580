package dev.unless;

/** What random tests start from: the system property {@code unless.seed}. */
public final class Seed {
  /** The same seed makes the same cases, however many tests run at the same time. */
  public static final long SEED = Long.getLong("unless.seed", 20_261_101);

  private Seed() {}
}
