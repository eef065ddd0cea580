package dev.unless.cli.report;

import dev.unless.cli.shell.Excerpt;
import dev.unless.finding.Finding;
import dev.unless.finding.Printable;
import dev.unless.finding.Severity;
import dev.unless.json.LocatedFinding;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import java.util.List;
import java.util.Locale;

/** Prints findings for people: where, what, and the text underlined. */
public final class Findings {
  private Findings() {}

  /** Two or three lines for each finding, in this order. */
  public static String text(Source source, List<LocatedFinding> findings, Paint paint) {
    StringBuilder text = new StringBuilder();
    findings.forEach(located -> append(source, located, paint, text));
    return text.toString();
  }

  private static void append(
      Source source, LocatedFinding located, Paint paint, StringBuilder text) {
    Finding finding = located.finding();
    int line = located.line();
    int column = located.column();
    String place = Printable.escape(source.file()) + ":" + line + ":" + column + ":";
    text.append(paint.of(Tone.STRONG, place))
        .append(' ')
        .append(paint.of(tone(finding.severity()), words(finding.severity()) + ":"))
        .append(' ')
        .append(Printable.escape(finding.problem().printed()))
        .append('\n')
        .append(Excerpt.of(source.line(line), column, paint));
  }

  /** The severity as people say it. */
  public static String words(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How a severity is painted. */
  public static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.BAD;
      case SECURITY_WARNING, WARNING -> Tone.UNSURE;
      case SUGGESTION -> Tone.FAINT;
    };
  }
}
