package dev.unless.explain;

import dev.unless.document.Truth;
import dev.unless.explain.ElementWords.ValueWords;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The elements of statements as a table: the element, what the request says, and beside it what the
 * policy says. Its columns are as wide as they must be, and no wider than there is room.
 */
final class ElementTable {
  private static final int INDENT = 6;
  private static final int GAP = 2;
  private static final int MARK = 2;
  private static final int LEAST = 8;
  private static final int PRINCIPAL = "Principal".length();
  private static final int MOST_VALUES = 12;
  private static final String ABSENT = "(absent)";

  private final Paint paint;
  private final int room;
  private final int names;
  private final int requests;
  private final int values;

  /**
   * @param elements all that are to be shown, so that they stand in line
   * @param width how wide a line may be
   */
  ElementTable(List<ElementWords> elements, int width, Paint paint) {
    this.paint = paint;
    this.room = width - INDENT - MARK;
    int cells = room - 2 * GAP - MARK;
    this.names =
        within(
            widest(elements.stream().map(ElementWords::name)), Math.max(PRINCIPAL, cells * 3 / 10));
    int half = (cells - names) / 2;
    int widestValue = widest(elements.stream().flatMap(ElementTable::values));
    int mostOfRequests = Math.max(half, cells - names - Math.max(LEAST, widestValue));
    this.requests = within(widest(elements.stream().map(ElementTable::request)), mostOfRequests);
    this.values = Math.max(LEAST, cells - names - requests);
  }

  private static int widest(Stream<String> texts) {
    return texts.mapToInt(Wrap::width).max().orElse(0);
  }

  private static int within(int wanted, int most) {
    return Math.max(LEAST, Math.min(wanted, most));
  }

  private static Stream<String> values(ElementWords element) {
    return element.values().stream().map(value -> Printable.escape(value.text()));
  }

  private static String request(ElementWords element) {
    return Printable.escape(element.request().orElse(ABSENT));
  }

  /** The line above the table that names its columns. */
  String head() {
    String line =
        " ".repeat(INDENT + MARK + names + GAP)
            + Wrap.pad("request", requests)
            + " ".repeat(GAP + MARK)
            + "policy\n";
    return paint.of(Tone.FAINT, line);
  }

  /** The rows of an element. */
  String rows(ElementWords element) {
    List<String> left = Wrap.lines(Printable.escape(element.name()), names);
    List<String> middle = Wrap.lines(request(element), requests);
    List<String> right = new ArrayList<>();
    shown(element).forEach(value -> value(value, right));
    more(element, right);
    StringBuilder rows = new StringBuilder();
    int count = Math.max(left.size(), Math.max(middle.size(), right.size()));
    for (int i = 0; i < count; i++) {
      String mark = i == 0 ? mark(element.matches(), paint) + " " : " ".repeat(MARK);
      String row =
          " ".repeat(INDENT)
              + mark
              + Wrap.pad(cell(left, i), names + GAP)
              + Wrap.pad(cell(middle, i), requests + GAP)
              + cell(right, i);
      rows.append(row.stripTrailing()).append('\n');
    }
    if (!element.note().isEmpty()) {
      note(element.note(), rows);
    }
    return rows.toString();
  }

  private static String cell(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  /** Of many values those that match come first, so that none of them is left out unseen. */
  private static Stream<ValueWords> shown(ElementWords element) {
    return element.values().size() <= MOST_VALUES
        ? element.values().stream()
        : element.values().stream()
            .sorted(Comparator.comparing(value -> value.matches() == Truth.FALSE))
            .limit(MOST_VALUES);
  }

  private void value(ValueWords value, List<String> lines) {
    String mark = mark(value.matches(), paint) + " ";
    for (String line : Wrap.lines(Printable.escape(value.text()), values)) {
      lines.add(mark + line);
      mark = " ".repeat(MARK);
    }
  }

  private void more(ElementWords element, List<String> lines) {
    int more = element.values().size() - MOST_VALUES;
    if (more > 0) {
      long matching =
          element.values().stream().filter(value -> value.matches() != Truth.FALSE).count();
      String which = matching > MOST_VALUES ? " more" : " more that do not match";
      for (String line : Wrap.lines("… " + more + which, values + MARK)) {
        lines.add(paint.of(Tone.FAINT, line));
      }
    }
  }

  private void note(String note, StringBuilder rows) {
    for (String line : Wrap.lines(Printable.escape(note), room)) {
      rows.append(" ".repeat(INDENT + MARK)).append(paint.of(Tone.FAINT, line)).append('\n');
    }
  }

  static String mark(Truth truth, Paint paint) {
    return switch (truth) {
      case TRUE -> paint.of(Tone.GOOD, "✓");
      case FALSE -> paint.of(Tone.BAD, "✗");
      case UNKNOWN -> paint.of(Tone.UNSURE, "?");
    };
  }
}
