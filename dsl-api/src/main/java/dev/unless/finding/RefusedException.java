package dev.unless.finding;

/**
 * Text or values that AWS has no place for: what its policy grammar does not allow, or a request
 * that nobody can make.
 *
 * <p>The message says what is wrong and quotes the offending text; {@link #hint()} says what to
 * write instead.
 */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 80;

  private final Code code;
  private final String problem;
  private final String hint;

  /**
   * @param code what kind of thing is wrong
   * @param problem one sentence on what is wrong
   * @param hint what to write instead
   */
  public RefusedException(Code code, String problem, String hint) {
    super(problem + " " + hint);
    this.code = code;
    this.problem = problem;
    this.hint = hint;
  }

  /** What kind of thing is wrong; a page explains each. */
  public Code code() {
    return code;
  }

  /** What is wrong, without the hint. */
  public String problem() {
    return problem;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }

  /** The text in double quotes, shortened where it is long, with everything unprintable escaped. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    int shown = 0;
    for (int i = 0; i < text.length() && shown < LONGEST_QUOTE; shown++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '"' || point == '\\') {
        quoted.append('\\').appendCodePoint(point);
      } else {
        Printable.append(point, quoted);
      }
    }
    if (shown == LONGEST_QUOTE) {
      quoted.append('…');
    }
    return quoted.append('"').toString();
  }
}
