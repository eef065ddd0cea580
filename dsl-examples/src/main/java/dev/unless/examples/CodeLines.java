package dev.unless.examples;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks lines of Java and JSON where a reader would. */
final class CodeLines {
  private CodeLines() {}

  /** The line in pieces no wider than this, unless indentation leaves no room. */
  static List<String> wrap(String line, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = line;
    while (rest.length() > width) {
      Break at = Break.of(rest, width);
      String next = " ".repeat(start(rest) + at.indent()) + rest.substring(at.index()).strip();
      if (next.length() >= rest.length()) {
        break;
      }
      pieces.add(rest.substring(0, at.index()).stripTrailing());
      rest = next;
    }
    pieces.add(rest);
    return pieces;
  }

  private static int start(String line) {
    return line.length() - line.stripLeading().length();
  }

  /**
   * A place to break a line.
   *
   * @param index where the next line begins
   * @param indent how much deeper that is indented
   * @param rank how bad the place is: the more parentheses are open, the worse
   */
  private record Break(int index, int indent, int rank) {

    /** The best place, the last of several; never inside a literal if avoidable. */
    static Break of(String line, int width) {
      Break best = null;
      int open = 0;
      boolean quoted = false;
      for (int i = start(line); i < width; i++) {
        char c = line.charAt(i);
        quoted ^= c == '"';
        open += quoted ? 0 : depth(c);
        Break here = quoted ? null : after(line, i, open);
        if (here != null && (best == null || here.rank <= best.rank)) {
          best = here;
        }
      }
      return best == null ? afterSlash(line, width) : best;
    }

    /** After a comma, another space or an opening parenthesis, and before the call of a chain. */
    private static @Nullable Break after(String line, int i, int open) {
      char c = line.charAt(i);
      char next = line.charAt(i + 1);
      boolean atCall = line.stripLeading().startsWith(".");
      if (c == ' ' && line.charAt(i - 1) == ',') {
        return new Break(i + 1, open == 0 ? 0 : 4, 2 * open);
      }
      if (c == ')' && next == '.') {
        return new Break(i + 1, atCall && open == 0 ? 0 : 4, 2 * open + 1);
      }
      return c == ' ' || (c == '(' && next != ')') ? new Break(i + 1, 2, 2 * open + 1) : null;
    }

    private static Break afterSlash(String line, int width) {
      int slash = line.lastIndexOf('/', width - 1);
      return new Break(slash > start(line) ? slash + 1 : width, 2, 0);
    }

    private static int depth(char c) {
      return switch (c) {
        case '(' -> 1;
        case ')' -> -1;
        default -> 0;
      };
    }
  }
}
