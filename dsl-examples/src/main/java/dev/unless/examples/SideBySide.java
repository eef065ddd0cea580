package dev.unless.examples;

import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays the published JSON out beside our Java and the JSON that it makes. */
final class SideBySide {
  private static final String MARGIN = "  ";
  private static final int LEFT = 57;
  private static final int RIGHT = CasePrinter.WIDTH - MARGIN.length() - LEFT - 3;

  private final Paint paint;
  private final List<Cell> left = new ArrayList<>();
  private final List<Cell> right = new ArrayList<>();

  /** A line of a column; one that the other column lacks is marked. */
  private record Cell(String text, boolean faint, boolean marked) {
    static final Cell EMPTY = new Cell("", false, false);
  }

  private SideBySide(Paint paint) {
    this.paint = paint;
  }

  /** The lines of a policy whose Java is shown; it is only named if {@code javaIsKnown}. */
  static List<String> draw(Rebuilt rebuilt, boolean javaIsKnown, Paint paint) {
    SideBySide columns = new SideBySide(paint);
    columns.fill(rebuilt, javaIsKnown);
    return columns.lines();
  }

  private void fill(Rebuilt rebuilt, boolean javaIsKnown) {
    JavaPolicy java = rebuilt.java();
    right.add(head("Java: " + java.home() + "." + java.field()));
    add(right, RIGHT, javaIsKnown ? List.of("as above") : java.source(), Set.of());
    if (rebuilt.published().isEmpty()) {
      left.add(head("the JSON that it makes"));
      add(left, LEFT, java.json(), Set.of());
      return;
    }
    Published published = rebuilt.published().get();
    Set<String> more = lacking(published.json(), java.json());
    Set<String> ours = lacking(java.json(), published.json());
    left.add(head(published.name() + ".json"));
    add(left, LEFT, published.json(), javaIsKnown ? Set.of() : more);
    right.add(Cell.EMPTY);
    if (more.isEmpty() && ours.isEmpty()) {
      right.add(head("It makes the JSON on the left."));
    } else if (!javaIsKnown) {
      right.add(head("the JSON that it makes"));
      add(right, RIGHT, java.json(), ours);
    }
  }

  private static Cell head(String text) {
    return new Cell(text, true, false);
  }

  private static void add(List<Cell> column, int width, List<String> lines, Set<String> marked) {
    for (String line : lines) {
      for (String piece : CodeLines.wrap(line, width)) {
        column.add(new Cell(piece, false, marked.contains(line)));
      }
    }
  }

  /**
   * The lines that the others lack, whatever the case of condition keys, the indentation, and the
   * comma behind them.
   */
  private static Set<String> lacking(List<String> lines, List<String> others) {
    Set<String> known = others.stream().map(SideBySide::bare).collect(Collectors.toSet());
    Set<String> lacking = new HashSet<>(lines);
    lacking.removeIf(line -> known.contains(bare(line)));
    return lacking;
  }

  private static String bare(String line) {
    String bare = line.strip().replaceAll(",$", "");
    return bare.startsWith("\"aws:") ? bare.toLowerCase(Locale.ROOT) : bare;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Cell before = i < left.size() ? left.get(i) : Cell.EMPTY;
      Cell after = i < right.size() ? right.get(i) : Cell.EMPTY;
      String start = mark(before, "≠ ", MARGIN) + shown(before, Wrap.pad(before.text(), LEFT));
      String end =
          mark(after, " ≠", paint.of(Tone.FAINT, " │"))
              + shown(after, after.text().isEmpty() ? "" : " " + after.text());
      lines.add(start + end);
    }
    return lines;
  }

  private String mark(Cell cell, String mark, String otherwise) {
    return cell.marked() ? paint.of(Tone.STRONG, mark) : otherwise;
  }

  private String shown(Cell cell, String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (cell.marked()) {
      return paint.of(Tone.STRONG, text);
    }
    return cell.faint() ? paint.of(Tone.FAINT, text) : text;
  }
}
