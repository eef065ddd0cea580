package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out requests with what both policies say to them. */
final class RowTable {
  private static final int NUMBER = 6;
  private static final int WHO = 28;
  private static final int FROM = 24;
  private static final int WHAT = 29;
  private static final int OUTCOME = 16;

  private final Rebuilt rebuilt;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  RowTable(Rebuilt rebuilt, Paint paint) {
    this.rebuilt = rebuilt;
    this.paint = paint;
    String head =
        " ".repeat(NUMBER)
            + Wrap.pad("who", WHO)
            + Wrap.pad("from", FROM)
            + Wrap.pad("what", WHAT)
            + Wrap.pad(rebuilt.published().map(Published::origin).orElse(""), OUTCOME)
            + "  ours";
    lines.add(paint.of(Tone.FAINT, head));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  void add(String number, Row row) {
    Optional<Decision> published = rebuilt.decidePublished(row);
    Decision ours = rebuilt.decideOurs(row);
    Request request = ours.request();
    String setting = row.setting().text().isEmpty() ? "" : ", " + row.setting().text();
    List<String> who = Wrap.words(Phrases.who(request) + setting, WHO - 1, 2);
    List<String> from = Wrap.words(Phrases.from(request), FROM - 1, 2);
    List<String> what = Wrap.words(Phrases.what(request), WHAT - 1, 2);
    int height = Math.max(who.size(), Math.max(from.size(), what.size()));
    for (int i = 0; i < height; i++) {
      String start = Wrap.pad(i == 0 ? " " + number : "", NUMBER);
      String cells = cell(who, i, WHO) + cell(from, i, FROM) + cell(what, i, WHAT);
      String end = i == 0 ? outcomes(published, ours, row) : "";
      lines.add((start + cells + end).stripTrailing());
    }
    indented(row.shows());
    indented(by(published, ours)).replaceAll(line -> paint.of(Tone.FAINT, line));
    if (!rebuilt.isAsObserved(row)) {
      indented("Not as observed: that was " + expected(row) + ".")
          .replaceAll(line -> paint.of(Tone.BAD, line));
    }
    lines.add("");
  }

  private static String cell(List<String> column, int index, int width) {
    return Wrap.pad(index < column.size() ? column.get(index) : "", width);
  }

  private String outcomes(Optional<Decision> published, Decision ours, Row row) {
    String none = Wrap.pad(rebuilt.published().isPresent() ? "no policy" : "", OUTCOME);
    String left = published.map(decision -> shown(decision.outcome(), OUTCOME)).orElse(none);
    return left + (row.differs() ? paint.of(Tone.STRONG, "≠ ") : "  ") + shown(ours.outcome(), 0);
  }

  private String shown(Outcome outcome, int width) {
    return paint.of(Phrases.tone(outcome), Wrap.pad(Phrases.of(outcome), width));
  }

  private static String by(Optional<Decision> published, Decision ours) {
    String right = Phrases.by(ours);
    String left = published.map(Phrases::by).orElse(right);
    return left.equals(right) ? right : left + "; ours: " + right;
  }

  private static String expected(Row row) {
    String ours = row.expectedOurs().toString();
    return row.expectedPublished().map(published -> published + ", ours " + ours).orElse(ours);
  }

  /** Adds the text below the row; the lines added. */
  private List<String> indented(String text) {
    String margin = " ".repeat(NUMBER);
    int start = lines.size();
    Wrap.words(text, CasePrinter.WIDTH - NUMBER, 0).forEach(line -> lines.add(margin + line));
    return lines.subList(start, lines.size());
  }
}
