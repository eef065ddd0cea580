package dev.unless.bench.table;

/**
 * A mean and half the width of its confidence interval of 99.9 %.
 *
 * @param value the mean
 * @param error half the interval's width; not a number where there were too few measurements
 */
record Estimate(double value, double error) {

  /** This divided by another, their errors being independent of each other. */
  Estimate dividedBy(Estimate other) {
    double ratio = value / other.value;
    return new Estimate(
        ratio, Math.abs(ratio) * Math.hypot(error / value, other.error / other.value));
  }

  /** This divided by an exact number. */
  Estimate dividedBy(double number) {
    return new Estimate(value / number, error / Math.abs(number));
  }
}
