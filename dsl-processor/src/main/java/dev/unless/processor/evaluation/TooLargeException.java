package dev.unless.processor.evaluation;

/** What a program says takes more to evaluate than a compiler should spend on it. */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what there is too much of, for people, such as {@code "its texts have more than
   *     2,000,000 characters"}
   */
  public TooLargeException(String what) {
    super(what, null, false, false);
  }

  /** What there is too much of. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
