package dev.unless.examples;

import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.ArrayList;
import java.util.List;

/** A box as wide as everything that is printed, with two columns in its middle. */
final class Box {
  /** How wide the left column is. */
  static final int LEFT = 56;

  private static final int INNER = CasePrinter.WIDTH - 4;

  /** How wide the right column is. */
  static final int RIGHT = INNER - LEFT - 3;

  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  /** An empty one with a title. */
  Box(String title, Paint paint) {
    this.paint = paint;
    lines.add("┌─ " + paint.of(Tone.STRONG, title) + " " + rule(INNER, title) + "┐");
  }

  /**
   * A column.
   *
   * @param title what stands above it
   * @param tone how its first line is painted
   * @param lines its lines, none wider than the column
   */
  record Column(String title, Tone tone, List<String> lines) {
    String line(int index, int width, Paint paint) {
      String text = Wrap.pad(index < lines.size() ? lines.get(index) : "", width);
      return index == 0 ? paint.of(tone, text) : text;
    }
  }

  /** Words over the whole width. */
  Box words(String text) {
    return code(Wrap.words(text, INNER, 0));
  }

  /** Lines over the whole width, as they are. */
  Box code(List<String> code) {
    code.forEach(line -> lines.add("│ " + Wrap.pad(line, INNER) + " │"));
    return this;
  }

  /** Two columns. */
  Box columns(Column left, Column right) {
    lines.add(
        "├─ "
            + left.title()
            + " "
            + rule(LEFT, left.title())
            + "┬─ "
            + right.title()
            + " "
            + rule(RIGHT, right.title())
            + "┤");
    for (int i = 0; i < Math.max(left.lines().size(), right.lines().size()); i++) {
      lines.add("│ " + left.line(i, LEFT, paint) + " │ " + right.line(i, RIGHT, paint) + " │");
    }
    lines.add("├" + "─".repeat(LEFT + 2) + "┴" + "─".repeat(RIGHT + 2) + "┤");
    return this;
  }

  /** All lines, with the end. */
  List<String> end() {
    lines.add("└" + "─".repeat(INNER + 2) + "┘");
    return List.copyOf(lines);
  }

  /** What is left of a rule beside its title. */
  private static String rule(int width, String title) {
    return "─".repeat(width - 1 - Wrap.width(title));
  }
}
