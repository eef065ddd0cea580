package dev.unless.cli.check;

import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import dev.unless.json.Position;
import dev.unless.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints findings for people: where, what, and the text underlined. */
final class HumanReport {
  private static final int WIDEST = 100;
  private static final int BEFORE = 30;

  private HumanReport() {}

  static String of(FileReport report) {
    return report.findings().stream()
        .map(located -> finding(report, located))
        .collect(Collectors.joining());
  }

  private static String finding(FileReport report, LocatedFinding located) {
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
        + excerpt(report.line(at.line()), at.column());
  }

  static String words(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The line, or what is around the place, and the JSON value there underlined. */
  private static String excerpt(String line, int column) {
    if (column < 1 || column > line.length()) {
      return "";
    }
    int start = column - 1;
    int from = line.length() <= WIDEST ? 0 : Math.max(0, start - BEFORE);
    int to = Math.min(line.length(), from + WIDEST);
    String before = Printable.escape(line.substring(from, start).replace('\t', ' '));
    String value =
        Printable.escape(line.substring(start, Math.min(to, start + length(line, start))));
    String after = Printable.escape(line.substring(Math.min(to, start + length(line, start)), to));
    return "    "
        + before
        + value
        + after.stripTrailing()
        + "\n    "
        + " ".repeat(before.codePointCount(0, before.length()))
        + "^".repeat(Math.max(1, value.codePointCount(0, value.length())))
        + "\n";
  }

  /** How long the text in quotes is that begins here; of other values the first character. */
  private static int length(String line, int start) {
    if (line.charAt(start) != '"') {
      return 1;
    }
    for (int i = start + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1 - start;
      }
    }
    return line.length() - start;
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
