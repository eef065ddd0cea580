package dev.unless.cli.shell;

import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;

/** The line of a text around a place, with the JSON value that stands there underlined. */
public final class Excerpt {
  private static final int WIDEST = 100;
  private static final int BEFORE = 30;
  private static final String INDENT = "    ";

  private Excerpt() {}

  /**
   * The line, or what is around the place in a long one, and below it the mark; empty if the line
   * has no such place.
   *
   * @param line the line, without its end
   * @param column the place, from 1
   * @param paint how the mark is painted
   */
  public static String of(String line, int column, Paint paint) {
    if (column < 1 || column > line.length()) {
      return "";
    }
    int start = column - 1;
    int from = line.length() <= WIDEST ? 0 : Math.max(0, start - BEFORE);
    int to = Math.min(line.length(), from + WIDEST);
    int end = Math.min(to, start + length(line, start));
    String before = Printable.escape(line.substring(from, start).replace('\t', ' '));
    String value = Printable.escape(line.substring(start, end));
    String after = Printable.escape(line.substring(end, to));
    String mark = "^".repeat(Math.max(1, value.codePointCount(0, value.length())));
    return INDENT
        + before
        + value
        + after.stripTrailing()
        + "\n"
        + INDENT
        + " ".repeat(before.codePointCount(0, before.length()))
        + paint.of(Tone.BAD, mark)
        + "\n";
  }

  /** How long the text in quotes is that begins here; of other values the first character. */
  private static int length(String line, int start) {
    if (line.charAt(start) != '"') {
      return 1;
    }
    for (int i = start + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1 - start;
      }
    }
    return line.length() - start;
  }
}
