package dev.unless.cli.shell;

/** The command line asks for something that makes no sense. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it, in a few words. */
  public UsageException(String problem) {
    super(problem);
  }
}
