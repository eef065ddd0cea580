package dev.unless.cli;

/** What the command tells the shell. */
final class ExitCode {
  /** All is fine. */
  static final int FINE = 0;

  /** Some request is not allowed. */
  static final int DENIED = 1;

  /** Some input is bad. */
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}
