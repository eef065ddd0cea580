package dev.unless.text;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;

/**
 * The check that a text is Unicode: no half of a surrogate pair stands alone, so that it can be
 * written as UTF-8.
 */
@Internal
public final class WellFormed {
  /** Begins what is printed of patterns, so that it is not taken for text. */
  static final String NO_TEXT = "\udfffText";

  private WellFormed() {}

  /**
   * Returns the text if it is well-formed.
   *
   * @throws RefusedException if it holds a lone surrogate, or what is printed of a pattern
   */
  public static String require(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return requireFrom(i, text);
      }
    }
    return text;
  }

  private static String requireFrom(int start, String text) {
    for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.startsWith(NO_TEXT, i)) {
        throw new RefusedException(
            Code.PATTERN_JOINED_TO_TEXT,
            "A pattern or variable was joined to a string with +, which makes plain text of it.",
            text,
            "Join them with then(…).");
      }
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        throw new RefusedException(
            Code.UNSUPPORTED_CHARACTER,
            "The text "
                + quote(text)
                + " holds half of a surrogate pair at character "
                + (i + 1)
                + ".",
            text,
            "Write the whole character, or leave it out.");
      }
    }
    return text;
  }
}
