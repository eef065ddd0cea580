package dev.unless.text;

import dev.unless.annotation.Internal;
import java.nio.charset.StandardCharsets;

/**
 * Comparison without regard to case: simple folding, one code point to one code point, the same in
 * every locale. {@code ß} is not {@code SS}, and the Turkish dotted and dotless letters are not
 * {@code i}.
 *
 * <p>Used for action names, condition keys, variable names and the {@code …IgnoreCase} operators.
 */
@Internal
public final class CaseFolding {
  private static final int CAPITAL_I_WITH_DOT = 0x130;
  private static final int SMALL_DOTLESS_I = 0x131;

  private CaseFolding() {}

  /**
   * The text with every code point folded. Two texts are equal but for case when their folded forms
   * are equal.
   */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (fold(point) != point) {
        return foldFrom(text, i);
      }
      i += Character.charCount(point);
    }
    return text;
  }

  /** The folded form of one code point. */
  static int fold(int point) {
    if (point < 128) {
      return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    }
    if (point == CAPITAL_I_WITH_DOT || point == SMALL_DOTLESS_I) {
      return point;
    }
    return Character.toLowerCase(Character.toUpperCase(point));
  }

  private static String foldFrom(String text, int from) {
    byte[] ascii = new byte[text.length()];
    for (int i = 0; i < ascii.length; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return foldPoints(text, from);
      }
      ascii[i] = (byte) fold(c);
    }
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  private static String foldPoints(String text, int from) {
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int point = text.codePointAt(i);
      folded.appendCodePoint(fold(point));
      i += Character.charCount(point);
    }
    return folded.toString();
  }
}
