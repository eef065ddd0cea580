package dev.unless.cli.shell;

/** What the command tells the shell. */
public final class ExitCode {
  /** All is fine. */
  public static final int FINE = 0;

  /** Some request is not allowed, something was found, or it does not hold. */
  public static final int FOUND = 1;

  /** Some input is bad, a question is of nothing, or the output cannot be written. */
  public static final int BAD_INPUT = 2;

  /**
   * The command itself failed, whatever the input. The launcher tells so, too, where there is no
   * Java.
   */
  public static final int FAILED = 3;

  /**
   * It was not found out. The number is that of a failure, which tells on standard error what has
   * failed and prints no answer.
   */
  public static final int NOT_FOUND_OUT = 3;

  private ExitCode() {}
}
