package dev.unless.text;

import dev.unless.annotation.Internal;
import java.nio.charset.StandardCharsets;

/**
 * Comparison without regard to case, one code point to one code point, the same in every locale.
 *
 * <p>Names are those of actions, services, condition keys, variables and truth values: AWS's own
 * are ASCII, and only its letters have another case in them (ruling). Else a name that merely looks
 * like another one would be taken for it, such as one with the long {@code ſ} of Unicode, which has
 * the same capital letter as {@code s}.
 *
 * <p>Values under an {@code …IgnoreCase} operator are texts in any language and fold as Unicode
 * does: {@code ß} is not {@code SS}, and the Turkish dotted and dotless letters are not {@code i}.
 */
@Internal
public final class CaseFolding {
  private static final int CAPITAL_I_WITH_DOT = 0x130;
  private static final int SMALL_DOTLESS_I = 0x131;

  private CaseFolding() {}

  /**
   * The name with its ASCII letters folded. Two names are equal but for case when their folded
   * forms are equal.
   */
  public static String fold(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isCapital(name.charAt(i))) {
        return foldFrom(name, i);
      }
    }
    return name;
  }

  /**
   * The value with every code point folded. Two values are equal to an {@code …IgnoreCase} operator
   * when their folded forms are equal.
   */
  public static String foldValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 128) {
        return foldPoints(value);
      }
    }
    return fold(value);
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int foldAscii(int c) {
    return isCapital(c) ? c + ('a' - 'A') : c;
  }

  private static String foldFrom(String name, int from) {
    byte[] ascii = new byte[name.length()];
    for (int i = 0; i < ascii.length; i++) {
      char c = name.charAt(i);
      if (c >= 128) {
        return foldChars(name, from);
      }
      ascii[i] = (byte) foldAscii(c);
    }
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  private static String foldChars(String name, int from) {
    char[] folded = name.toCharArray();
    for (int i = from; i < folded.length; i++) {
      folded[i] = (char) foldAscii(folded[i]);
    }
    return new String(folded);
  }

  private static String foldPoints(String value) {
    StringBuilder folded = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      folded.appendCodePoint(foldValue(point));
      i += Character.charCount(point);
    }
    return folded.toString();
  }

  static int foldValue(int point) {
    return point == CAPITAL_I_WITH_DOT || point == SMALL_DOTLESS_I
        ? point
        : Character.toLowerCase(Character.toUpperCase(point));
  }
}
