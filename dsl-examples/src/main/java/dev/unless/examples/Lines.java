package dev.unless.examples;

import dev.unless.layout.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Breaks and pads text for lines of fixed width. */
final class Lines {
  /** The width of everything that is printed. */
  static final int WIDTH = 120;

  /** A space at which no line is broken. */
  static final char KEEP = '\u00a0';

  private Lines() {}

  /**
   * The text in lines no wider than this, broken at spaces; a word that is wider stands alone.
   * Lines after the first are indented.
   */
  static List<String> wrap(String text, int width, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.toString().isBlank() && width(line) + 1 + width(word) > width) {
        lines.add(shown(line));
        line = new StringBuilder(" ".repeat(indent)).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(shown(line));
    return lines;
  }

  /** The text, in which no line will be broken. */
  static String whole(String text) {
    return text.replace(' ', KEEP);
  }

  /** The text, filled with spaces to this width. */
  static String pad(String text, int width) {
    return Wrap.pad(text, width);
  }

  static int width(CharSequence text) {
    return Wrap.width(text.toString());
  }

  private static String shown(StringBuilder line) {
    return line.toString().replace(KEEP, ' ');
  }
}
