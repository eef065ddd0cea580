package dev.unless.cli.shell;

/** What the command tells the shell. */
public final class ExitCode {
  /** All is fine. */
  public static final int FINE = 0;

  /** Some request is not allowed, or something was found. */
  public static final int FOUND = 1;

  /** Some input is bad. */
  public static final int BAD_INPUT = 2;

  private ExitCode() {}
}
