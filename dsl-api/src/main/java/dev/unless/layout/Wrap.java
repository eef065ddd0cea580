package dev.unless.layout;

import dev.unless.annotation.Internal;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, counted in code points. No line ends at a no-break space. */
@Internal
public final class Wrap {
  private static final String SEPARATORS = ",;/:";

  private Wrap() {}

  /**
   * The text in lines that are no longer than the width, each but the last ended at a space, or
   * behind a separator, if there is one behind its first third. One line at least; spaces where
   * lines end are left out.
   *
   * @param width how many code points a line may have, at least one
   */
  public static List<String> lines(String text, int width) {
    int[] points = text.codePoints().toArray();
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (points.length - from > width) {
      int to = end(points, from, width);
      lines.add(new String(points, from, to - from).stripTrailing());
      from = to;
      while (from < points.length && points[from] == ' ') {
        from++;
      }
    }
    if (lines.isEmpty() || from < points.length) {
      lines.add(new String(points, from, points.length - from));
    }
    return lines;
  }

  /**
   * The text in lines that end at spaces only, so that every word stays whole: one that is wider
   * than the width has a line to itself. Lines after the first are indented.
   *
   * @param width how many code points a line may have, the indentation included
   * @param indent how many spaces lines after the first begin with
   */
  public static List<String> words(String text, int width, int indent) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (!line.isBlank() && width(line) + 1 + width(word) > width) {
        lines.add(line);
        line = " ".repeat(indent) + word;
      } else {
        line += (line.isEmpty() ? "" : " ") + word;
      }
    }
    lines.add(line);
    return lines;
  }

  private static int end(int[] points, int from, int width) {
    int least = from + width / 3;
    for (int to = from + width; to > least; to--) {
      if (points[to] == ' ') {
        return to;
      }
    }
    for (int to = from + width; to > least; to--) {
      if (SEPARATORS.indexOf(points[to - 1]) >= 0) {
        return to;
      }
    }
    return from + width;
  }

  /** How many columns a text takes. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text, filled up with spaces. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
