package dev.unless.cli.prove;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.ExitCode;
import dev.unless.document.Effect;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;
import dev.unless.prove.Difference;
import dev.unless.prove.Witness;
import java.util.List;

/** Lays out for people what changes between two policies. What does not print is escaped. */
final class ChangeText {
  private final Catalog catalog;
  private final Paint paint;
  private final Sheet sheet;

  ChangeText(Catalog catalog, int width, Paint paint) {
    this.catalog = catalog;
    this.paint = paint;
    this.sheet = new Sheet(width, paint);
  }

  /** What is gained may be too much; what may be gained is not known not to be. */
  static int exitCode(Change change) {
    if (change.isWider()) {
      return ExitCode.FOUND;
    }
    return change.completeness() == Completeness.PERHAPS_MORE
        ? ExitCode.NOT_FOUND_OUT
        : ExitCode.FINE;
  }

  /**
   * The change from one policy to another.
   *
   * @param before what the one is called
   * @param after what the other is called
   */
  String of(Change change, String before, String after) {
    headline(change, Printable.escape(before), Printable.escape(after));
    change.gained().forEach(each -> difference(each, false));
    change.lost().forEach(each -> difference(each, true));
    end(change);
    change.unknown().ifPresent(sheet::unknown);
    sheet.basis(change.restsOn());
    return sheet.text();
  }

  private void headline(Change change, String before, String after) {
    Tone tone =
        switch (exitCode(change)) {
          case ExitCode.FINE -> Tone.GOOD;
          case ExitCode.FOUND -> Tone.BAD;
          default -> Tone.UNSURE;
        };
    String mark =
        switch (tone) {
          case GOOD -> "✓";
          case BAD -> "✗";
          default -> "?";
        };
    List<String> lines = Wrap.words(sentence(change, before, after), sheet.width() - 2, 0);
    String start = paint.of(tone, mark) + " ";
    for (String line : lines) {
      sheet.line(start + paint.of(Tone.STRONG, line));
      start = "  ";
    }
  }

  private static String sentence(Change change, String before, String after) {
    boolean unsure = change.completeness() == Completeness.PERHAPS_MORE;
    String lets = after + " lets through ";
    if (change.isWider()) {
      return lets + "more than " + before + (change.isNarrower() ? ", and less" : "");
    }
    if (change.isNarrower()) {
      return lets + "less than " + before + (unsure ? ", and perhaps more" : "");
    }
    return unsure
        ? "It was not found out whether " + lets + "the same as " + before
        : lets + "the same as " + before;
  }

  private void difference(Difference difference, boolean isLost) {
    String sign = isLost ? paint.of(Tone.GOOD, "-") : paint.of(Tone.BAD, "+");
    sheet.add("\n  " + sign + " ").hang("", words(difference, isLost));
    StatementRows.of(difference).forEach(row -> sheet.row(row.label(), row.text()));
    sheet.line("");
    sheet.line(Sheet.INDENT + paint.of(Tone.FAINT, such(difference)));
    witness(difference.witness());
  }

  private static String such(Difference difference) {
    return difference.isProved() ? "such as this request" : "this request, and perhaps others";
  }

  private static String words(Difference difference, boolean isLost) {
    boolean deny = difference.asStatement().effect() == Effect.DENY;
    if (difference.grant().isPresent()) {
      return (isLost ? "granted less far: " : "granted further: ") + difference.grant().get();
    }
    if (isLost) {
      return deny ? "denied now" : "no longer allowed";
    }
    return deny ? "no longer denied" : "allowed now";
  }

  private void witness(Witness witness) {
    WitnessRows.of(witness.request(), catalog).forEach(row -> sheet.row(row.label(), row.text()));
    String label = "beside";
    for (String words : witness.beside().words()) {
      sheet.row(label, words);
      label = "";
    }
    for (Witness.Decided decided : witness.decisions()) {
      sheet.row(decided.by(), sheet.mark(decided.outcome()), decided.outcome().toString());
    }
  }

  private void end(Change change) {
    if (change.isWider() || change.isNarrower()) {
      sheet.line(
          change.completeness() == Completeness.ALL
              ? "\n  That is all."
              : "\n  … " + change.completeness().words() + ".");
    }
  }
}
