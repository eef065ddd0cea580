package dev.unless.cli.check;

import dev.unless.cli.report.Findings;
import dev.unless.cli.report.KindName;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Severity;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints reports for people. */
final class HumanReport {
  private HumanReport() {}

  static String of(FileReport report, Paint paint) {
    return Findings.text(report.source(), report.findings(), paint);
  }

  /** How many findings there are of each severity, in how many files. */
  static String summary(List<FileReport> reports, Paint paint) {
    List<Severity> found =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .map(located -> located.finding().severity())
            .toList();
    String files = reports.size() == 1 ? "1 file" : reports.size() + " files";
    if (found.isEmpty()) {
      return paint.of(Tone.GOOD, "No findings") + " in " + files + ".\n";
    }
    return Arrays.stream(Severity.values())
            .filter(found::contains)
            .map(
                severity -> count(severity, found.stream().filter(severity::equals).count(), paint))
            .collect(Collectors.joining(", ", "", " in " + files + ".\n"))
        + guesses(reports);
  }

  /** As what the policies with findings were checked, where nobody said their kind. */
  private static String guesses(List<FileReport> reports) {
    List<PolicyKind> kinds =
        reports.stream()
            .filter(report -> report.guessed() && !report.findings().isEmpty())
            .flatMap(report -> report.kind().stream())
            .distinct()
            .toList();
    return kinds.isEmpty() ? "" : KindName.guessed(kinds) + "\n";
  }

  private static String count(Severity severity, long count, Paint paint) {
    String words = count + " " + Findings.words(severity) + (count == 1 ? "" : "s");
    return paint.of(Findings.tone(severity), words);
  }
}
