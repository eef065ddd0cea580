package dev.unless.finding;

import dev.unless.annotation.Internal;

/**
 * Text or values that AWS has no place for: what its policy grammar does not allow, or a request
 * that nobody can make.
 *
 * <p>The message says what is wrong, quotes the offending text, and says what to write instead.
 */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** As told of JSON, since a reader of it may have asked. */
  private final Problem problem;

  /** Refuses for this problem. */
  public RefusedException(Problem problem) {
    super(message(problem));
    this.problem = problem;
  }

  private static String message(Problem problem) {
    Nonnull.require("problem", problem);
    return problem.inJava().message();
  }

  /**
   * Refuses for a problem of these parts.
   *
   * @param code what kind of thing is wrong
   * @param text one sentence on what is wrong
   * @param offending the offending text as it was given; empty where something is missing
   * @param fix what to write instead
   */
  public RefusedException(Code code, String text, String offending, String fix) {
    this(new Problem(code, text, offending, fix));
  }

  /** Refuses for a problem with this fix. */
  @Internal
  public RefusedException(Code code, String text, String offending, Fix fix) {
    this(new Problem(code, text, offending, fix));
  }

  /** What is wrong, in the words of whoever writes Java. */
  public Problem problem() {
    return problem.inJava();
  }

  /** The same in the words of whoever writes JSON, for what was read from there. */
  @Internal
  public Problem problemOfJson() {
    return problem;
  }

  /** What kind of thing is wrong; a page explains each. */
  public Code code() {
    return problem.code();
  }
}
