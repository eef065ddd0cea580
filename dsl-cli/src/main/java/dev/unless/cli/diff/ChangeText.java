package dev.unless.cli.diff;

import dev.unless.catalog.Catalog;
import dev.unless.cli.report.Printing;
import dev.unless.cli.report.Sheet;
import dev.unless.cli.report.WitnessRows;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.prove.Change;
import dev.unless.prove.Difference;
import dev.unless.prove.Witness;
import java.util.List;

/** Lays out for people what changes between two policies. What does not print is escaped. */
final class ChangeText {
  private final Catalog catalog;
  private final Paint paint;
  private final Sheet sheet;

  /** Text as wide as the terminal. */
  ChangeText(Printing printing) {
    this.catalog = printing.catalog();
    this.paint = printing.terminal().paint();
    this.sheet = new Sheet(printing.terminal().columns(), paint);
  }

  /**
   * The change from one policy to another.
   *
   * @param before what the one is called
   * @param after what the other is called
   * @param notes what else there is to say
   */
  String of(Change change, String before, String after, List<String> notes) {
    headline(change, Printable.escape(change.words(before, after)));
    change.gained().forEach(each -> difference(each, false));
    change.lost().forEach(each -> difference(each, true));
    String end = DifferenceWords.end(change);
    if (!end.isEmpty()) {
      sheet.line("\n  " + end);
    }
    change.unknown().ifPresent(sheet::unknown);
    sheet.basis(change.restsOn());
    if (!notes.isEmpty()) {
      sheet.line("");
      notes.forEach(note -> sheet.hang("  ", note));
    }
    return sheet.text();
  }

  private void headline(Change change, String sentence) {
    ChangeEnding ending = ChangeEnding.of(change);
    String start = paint.of(ending.tone(), ending.mark()) + " ";
    for (String line : Wrap.words(sentence, sheet.width() - 2, 0)) {
      sheet.line(start + paint.of(Tone.STRONG, line));
      start = "  ";
    }
  }

  private void difference(Difference difference, boolean isLost) {
    String sign = isLost ? paint.of(Tone.GOOD, "-") : paint.of(Tone.BAD, "+");
    sheet.add("\n  " + sign + " ").hang("", DifferenceWords.of(difference, isLost));
    StatementRows.of(difference).forEach(row -> sheet.row(row.label(), row.text()));
    sheet.line("");
    sheet.line(Sheet.INDENT + paint.of(Tone.FAINT, DifferenceWords.such(difference)));
    Witness witness = difference.witness();
    WitnessRows.of(witness.request(), catalog).forEach(row -> sheet.row(row.label(), row.text()));
    DifferenceWords.beside(difference).forEach(row -> sheet.row(row.label(), row.text()));
    for (Witness.Decided decided : witness.decisions()) {
      sheet.row(decided.by(), sheet.mark(decided.outcome()), decided.outcome().toString());
    }
  }
}
