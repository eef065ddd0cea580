package dev.unless.cli.prove;

import dev.unless.catalog.Catalog;
import dev.unless.cli.report.Printing;
import dev.unless.cli.report.Sheet;
import dev.unless.cli.report.WitnessRows;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.prove.Answer;
import dev.unless.prove.Proved;
import dev.unless.prove.Refuted;
import dev.unless.prove.Unknown;
import dev.unless.prove.Witness;
import java.util.List;
import java.util.Map;

/** Lays an answer out for people. What does not print is escaped. */
final class AnswerText {
  private final Catalog catalog;
  private final Sheet sheet;
  private final Paint paint;

  private AnswerText(Catalog catalog, int width, Paint paint) {
    this.catalog = catalog;
    this.sheet = new Sheet(width, paint);
    this.paint = paint;
  }

  /** Text as wide as the terminal. */
  static AnswerText of(Printing printing) {
    return new AnswerText(
        printing.catalog(), printing.terminal().columns(), printing.terminal().paint());
  }

  String text() {
    return sheet.text();
  }

  /** Begins with what is asked where. */
  AnswerText title(String title) {
    sheet.line(paint.of(Tone.STRONG, title));
    return this;
  }

  /** Ends with an empty line. */
  AnswerText end() {
    sheet.line("");
    return this;
  }

  /**
   * The answer to what was asked.
   *
   * @param asked what was asked, as a sentence without its end
   * @param names what policies are called here, by what the question calls them
   */
  AnswerText answer(String asked, Answer answer, Map<String, String> names) {
    headline(Ending.of(answer), asked);
    if (answer instanceof Proved proved && proved.vacuous()) {
      sheet.hang(
          "  ", "There is no request of which it was asked, so it says nothing: it holds of none.");
    }
    if (answer instanceof Refuted refuted) {
      witness(refuted.witness(), names);
    }
    if (answer instanceof Unknown unknown) {
      sheet.unknown(unknown);
    }
    sheet.basis(answer.restsOn());
    return this;
  }

  /** What came of each statement. */
  AnswerText statements(String asked, Ending worst, List<StatementAnswer> answers) {
    headline(worst, asked);
    if (answers.isEmpty()) {
      sheet.hang("  ", "The policy has no statement.");
      return this;
    }
    sheet.line("");
    int widest =
        answers.stream()
            .mapToInt(each -> Wrap.width(Printable.escape(each.place())))
            .max()
            .orElse(0);
    int column = Math.min(widest, sheet.width() / 2) + 2;
    for (StatementAnswer each : answers) {
      String own = Printable.escape(each.place());
      sheet.add("  " + mark(each.ending()) + " ");
      if (Wrap.width(own) + 2 > column) {
        sheet.add(own + "\n" + Sheet.INDENT);
        own = "";
      }
      String place = Wrap.pad(own, column);
      sheet.add(place);
      sheet.rest(4 + Wrap.width(place), each.words());
    }
    sheet.basis(
        answers.stream().flatMap(each -> each.answer().restsOn().stream()).distinct().toList());
    return this;
  }

  private void headline(Ending ending, String asked) {
    String word = ending == Ending.BAD ? "PROVED, BUT OF NOTHING," : ending.name();
    String that = ending == Ending.UNKNOWN ? " whether " : " that ";
    List<String> lines = Wrap.words(word + that + Printable.escape(asked), sheet.width() - 2, 0);
    String first = lines.get(0).substring(word.length());
    sheet.line(mark(ending) + " " + paint.of(tone(ending), word) + first);
    lines.stream().skip(1).forEach(line -> sheet.line("  " + line));
  }

  private void witness(Witness witness, Map<String, String> names) {
    sheet.section("a request that shows it");
    WitnessRows.of(witness.request(), catalog).forEach(row -> sheet.row(row.label(), row.text()));
    if (!witness.beside().words().isEmpty()) {
      sheet.section("beside");
      witness.beside().words().forEach(words -> sheet.hang(Sheet.INDENT, words));
    }
    sheet.section("what is decided of it");
    int widest =
        witness.decisions().stream()
            .mapToInt(each -> Wrap.width(Printable.escape(called(each, names))))
            .max()
            .orElse(0);
    for (Witness.Decided decided : witness.decisions()) {
      String name = Wrap.pad(Printable.escape(called(decided, names)), widest + 2);
      sheet.line(Sheet.INDENT + sheet.mark(decided.outcome()) + " " + name + decided.outcome());
    }
  }

  private static String called(Witness.Decided decided, Map<String, String> names) {
    return names.getOrDefault(decided.by(), "the " + decided.by());
  }

  private String mark(Ending ending) {
    String mark =
        switch (ending) {
          case PROVED -> "✓";
          case REFUTED -> "✗";
          case UNKNOWN, BAD -> "?";
        };
    return paint.of(tone(ending), mark);
  }

  private static Tone tone(Ending ending) {
    return switch (ending) {
      case PROVED -> Tone.GOOD;
      case REFUTED -> Tone.BAD;
      case UNKNOWN, BAD -> Tone.UNSURE;
    };
  }
}
