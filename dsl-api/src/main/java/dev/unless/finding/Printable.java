package dev.unless.finding;

import dev.unless.annotation.Internal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text from outside as it may be shown in a message or on a terminal: what does not print is
 * escaped, so that it can neither forge lines nor colours.
 */
@Internal
public final class Printable {
  private static final int LONGEST_QUOTE = 80;
  private static final int DELETE = 0x7f;

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

  /**
   * The text with control characters, lone surrogates and the like written as {@code \\u001b}: JSON
   * stays the same JSON.
   */
  public static String escape(String text) {
    return text.codePoints().allMatch(Printable::isPrintable) ? text : escaped(text);
  }

  /** The same of a text that has several lines, whose line feeds are kept. */
  public static String escapeLines(String text) {
    return text.indexOf('\n') < 0
        ? escape(text)
        : Stream.of(text.split("\n", -1)).map(Printable::escape).collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  private static void append(int point, StringBuilder out) {
    if (isPrintable(point)) {
      out.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }

  private static boolean isPrintable(int point) {
    return point < DELETE ? point >= ' ' : isPrintableBeyondAscii(point);
  }

  private static boolean isPrintableBeyondAscii(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> !isInvisible(point);
    };
  }

  /**
   * What is drawn as nothing although it is a letter or a mark.
   *
   * <p>Source: Unicode Character Database, property Default_Ignorable_Code_Point.
   */
  private static boolean isInvisible(int point) {
    return switch (point) {
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x3164, 0xffa0 ->
          true;
      default -> (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
    };
  }
}
