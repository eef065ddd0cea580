package dev.unless.bench.table;

/**
 * A ratio of two figures beside what is aimed at.
 *
 * @param ratio how many times the base it takes
 * @param base the name of what it is compared with
 * @param atMost the greatest ratio that is aimed at; infinite where none is
 * @param atLeast the smallest ratio that is aimed at; zero where none is
 */
record AimedRatio(Estimate ratio, String base, double atMost, double atLeast) {

  boolean hasAim() {
    return Double.isFinite(atMost) || atLeast > 0;
  }

  boolean isMet() {
    return ratio.value() <= atMost && ratio.value() >= atLeast;
  }

  /** The aim in words, with a mark that says whether it was reached; empty where there is none. */
  String aim() {
    if (!hasAim()) {
      return "";
    }
    String bound = atLeast > 0 ? "≥ " + number(atLeast) : "≤ " + number(atMost);
    return (isMet() ? "✓ " : "✗ ") + bound + "×";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Spelling.whole((long) value) : Double.toString(value);
  }
}
