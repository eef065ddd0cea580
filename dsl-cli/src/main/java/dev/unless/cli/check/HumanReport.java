package dev.unless.cli.check;

import dev.unless.cli.shell.Excerpt;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import dev.unless.json.Position;
import dev.unless.text.Paint;
import dev.unless.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints findings for people: where, what, and the text underlined. */
final class HumanReport {
  private HumanReport() {}

  static String of(FileReport report, Paint paint) {
    return report.findings().stream()
        .map(located -> finding(report, located, paint))
        .collect(Collectors.joining());
  }

  private static String finding(FileReport report, LocatedFinding located, Paint paint) {
    Finding finding = located.finding();
    Position at = located.position();
    return Printable.escape(report.file())
        + ":"
        + at.line()
        + ":"
        + at.column()
        + ": "
        + words(finding.severity())
        + ": "
        + finding.text()
        + "\n"
        + Excerpt.of(report.line(at.line()), at.column(), paint);
  }

  static String words(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How many there are of each severity, in how many files. */
  static String summary(List<FileReport> reports) {
    List<Severity> found =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .map(located -> located.finding().severity())
            .toList();
    String files = reports.size() == 1 ? "1 file" : reports.size() + " files";
    if (found.isEmpty()) {
      return "No findings in " + files + ".";
    }
    return Arrays.stream(Severity.values())
        .filter(found::contains)
        .map(severity -> count(severity, found.stream().filter(severity::equals).count()))
        .collect(Collectors.joining(", ", "", " in " + files + "."));
  }

  private static String count(Severity severity, long count) {
    return count + " " + words(severity) + (count == 1 ? "" : "s");
  }
}
