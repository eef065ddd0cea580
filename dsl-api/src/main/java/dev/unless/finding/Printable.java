package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.util.Locale;

/**
 * Text from outside as it may be shown in a message or on a terminal: what does not print is
 * escaped, so that it can neither forge lines nor colours.
 */
@Internal
public final class Printable {
  private Printable() {}

  /** The text with control characters, lone surrogates and the like written as {@code \\u001b}. */
  public static String escape(String text) {
    return text.codePoints().allMatch(Printable::isPrintable) ? text : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  static void append(int point, StringBuilder out) {
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
