package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.util.Locale;

/**
 * Text from outside as it may be shown in a message or on a terminal: what does not print is
 * escaped, so that it can neither forge lines nor colours.
 */
@Internal
public final class Printable {
  private static final int LONGEST_QUOTE = 80;

  private Printable() {}

  /** The text in double quotes, shortened where it is long, with everything unprintable escaped. */
  public static String quote(String text) {
    return quote(text, LONGEST_QUOTE);
  }

  /** The same of a text that is to be written, and so is shown whole. */
  public static String whole(String text) {
    return quote(text, Integer.MAX_VALUE);
  }

  private static String quote(String text, int longest) {
    StringBuilder quoted = new StringBuilder("\"");
    int shown = 0;
    for (int i = 0; i < text.length() && shown < longest; shown++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '"' || point == '\\') {
        quoted.append('\\').appendCodePoint(point);
      } else {
        append(point, quoted);
      }
    }
    if (shown == longest) {
      quoted.append('…');
    }
    return quoted.append('"').toString();
  }

  /** The text with control characters, lone surrogates and the like written as {@code \\u001b}. */
  public static String escape(String text) {
    return text.codePoints().allMatch(Printable::isPrintable) ? text : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  private static void append(int point, StringBuilder out) {
    if (isPrintable(point)) {
      out.appendCodePoint(point);
    } else {
      out.append(String.format(Locale.ROOT, "\\u%04x", point));
    }
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
