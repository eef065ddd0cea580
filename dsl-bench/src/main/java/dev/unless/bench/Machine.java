package dev.unless.bench;

/** Where the benchmarks run. */
final class Machine {
  private Machine() {}

  static String description() {
    return "Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors; means of calls ± half the 99.9 % confidence interval";
  }
}
