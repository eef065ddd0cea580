package dev.unless.bench.table;

import java.util.Locale;

/** Numbers as the tables show them. */
final class Spelling {
  private Spelling() {}

  /** A time in the unit that suits it. */
  static String time(Estimate nanoseconds) {
    double value = nanoseconds.value();
    if (value < 1e3) {
      return in(nanoseconds, 1, "ns");
    }
    return value < 1e6 ? in(nanoseconds, 1e3, "µs") : in(nanoseconds, 1e6, "ms");
  }

  private static String in(Estimate nanoseconds, double unit, String name) {
    return estimate(nanoseconds.dividedBy(unit)) + " " + name;
  }

  static String ratio(Estimate ratio) {
    return estimate(ratio) + "×";
  }

  /** A mean and its error, without the error where there is none. */
  static String estimate(Estimate estimate) {
    String value = number(estimate.value(), estimate.value());
    return Double.isNaN(estimate.error())
        ? value
        : value + " ± " + number(estimate.error(), estimate.value());
  }

  /** Bytes of a call; the profiler's own rounding is less than half of one. */
  static String bytes(double bytes) {
    return whole(Math.round(bytes)) + " B";
  }

  static String rate(double megabytes) {
    return number(megabytes, megabytes) + " MB/s";
  }

  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The name of a constant as words. */
  static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A number with as many decimals as three digits of another one leave it. */
  private static String number(double value, double like) {
    int decimals = like >= 100 ? 0 : like >= 10 ? 1 : like >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
