package dev.unless.cli.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
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
  private static final String INDENT = "    ";

  private final Catalog catalog;
  private final int width;
  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  AnswerText(Catalog catalog, int width, Paint paint) {
    this.catalog = catalog;
    this.width = width;
    this.paint = paint;
  }

  String text() {
    return out.toString();
  }

  /** Begins with what is asked where. */
  AnswerText title(String title) {
    out.append(paint.of(Tone.STRONG, title)).append('\n');
    return this;
  }

  /** Ends with an empty line. */
  AnswerText end() {
    out.append('\n');
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
      hang(
          "  ", "There is no request of which it was asked, so it says nothing: it holds of none.");
    }
    if (answer instanceof Refuted refuted) {
      witness(refuted.witness(), names);
    }
    if (answer instanceof Unknown unknown) {
      section("what was not found out");
      row("where", unknown.where());
      row("why", unknown.why());
    }
    basis(answer.restsOn());
    return this;
  }

  /** What came of each statement. */
  AnswerText statements(String asked, Ending worst, List<StatementAnswer> answers) {
    headline(worst, asked);
    if (answers.isEmpty()) {
      hang("  ", "The policy has no statement.");
      return this;
    }
    out.append('\n');
    int widest =
        answers.stream()
            .mapToInt(each -> Wrap.width(Printable.escape(each.place())))
            .max()
            .orElse(0);
    int column = Math.min(widest, width / 2) + 2;
    for (StatementAnswer each : answers) {
      String own = Printable.escape(each.place());
      out.append("  ").append(mark(each.ending())).append(' ');
      if (Wrap.width(own) + 2 > column) {
        out.append(own).append('\n').append(INDENT);
        own = "";
      }
      String place = Wrap.pad(own, column);
      out.append(place);
      rest(4 + Wrap.width(place), each.words());
    }
    basis(answers.stream().flatMap(each -> each.answer().restsOn().stream()).distinct().toList());
    return this;
  }

  private void headline(Ending ending, String asked) {
    String word = ending == Ending.BAD ? "PROVED, BUT OF NOTHING," : ending.name();
    String that = ending == Ending.UNKNOWN ? " whether " : " that ";
    List<String> lines = Wrap.words(word + that + Printable.escape(asked), width - 2, 0);
    String first = lines.get(0).substring(word.length());
    out.append(mark(ending)).append(' ').append(paint.of(tone(ending), word)).append(first);
    lines.stream().skip(1).forEach(line -> out.append("\n  ").append(line));
    out.append('\n');
  }

  private void witness(Witness witness, Map<String, String> names) {
    section("a request that shows it");
    WitnessRows.of(witness.request(), catalog).forEach(row -> row(row.label(), row.text()));
    if (!witness.beside().words().isEmpty()) {
      section("beside");
      witness.beside().words().forEach(words -> hang(INDENT, words));
    }
    section("what is decided of it");
    int widest =
        witness.decisions().stream()
            .mapToInt(each -> Wrap.width(Printable.escape(called(each, names))))
            .max()
            .orElse(0);
    for (Witness.Decided decided : witness.decisions()) {
      String name = Wrap.pad(Printable.escape(called(decided, names)), widest + 2);
      boolean allowed = decided.outcome() == Outcome.ALLOW;
      String mark = allowed ? paint.of(Tone.GOOD, "✓") : paint.of(Tone.BAD, "✗");
      out.append(INDENT).append(mark).append(' ').append(name).append(decided.outcome());
      out.append('\n');
    }
  }

  private static String called(Witness.Decided decided, Map<String, String> names) {
    return names.getOrDefault(decided.by(), "the " + decided.by());
  }

  private void basis(List<String> restsOn) {
    if (!restsOn.isEmpty()) {
      section("taken for granted");
      restsOn.forEach(basis -> hang(INDENT, basis));
    }
  }

  private void section(String title) {
    out.append("\n  ").append(paint.of(Tone.STRONG, title)).append('\n');
  }

  private void row(String label, String text) {
    String start = INDENT + Wrap.pad(label, WitnessRows.LABELS);
    out.append(start);
    rest(Wrap.width(start), text);
  }

  private void hang(String indent, String text) {
    out.append(indent);
    rest(Wrap.width(indent), text);
  }

  /** The text, whose further lines begin where it begins. */
  private void rest(int column, String text) {
    int left = Math.max(width - column, width / 3);
    List<String> lines = Wrap.lines(Printable.escape(text), left);
    out.append(String.join("\n" + " ".repeat(column), lines)).append('\n');
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
