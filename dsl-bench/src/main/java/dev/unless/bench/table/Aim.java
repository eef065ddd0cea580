package dev.unless.bench.table;

/**
 * What was aimed at, and whether it was reached by the mean.
 *
 * @param measured what was measured
 * @param aim the aim
 * @param isMet whether it was reached
 */
public record Aim(String measured, String aim, boolean isMet) {
  @Override
  public String toString() {
    return aim + "  " + measured;
  }
}
