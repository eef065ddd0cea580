package dev.unless.cli.check;

import dev.unless.check.Checker;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import dev.unless.json.Position;
import dev.unless.json.ReadError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is wrong with the policy of a file.
 *
 * @param file the file's name as it was given
 * @param text the file's text
 * @param kind the kind as which it was read; empty if it could not be read, and nobody said
 * @param findings what is wrong, in the policy's order
 */
record FileReport(
    String file, String text, Optional<PolicyKind> kind, List<LocatedFinding> findings) {
  /** Copies the list. */
  FileReport {
    findings = List.copyOf(findings);
  }

  /** Checks a policy of the kind that was said, else of the kind that it looks like. */
  static FileReport of(String file, byte[] utf8, Optional<PolicyKind> said, Checker checker) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    try {
      PolicyKind kind = said.isPresent() ? said.get() : KindGuess.of(PolicyReader.read(utf8));
      PolicyDocument document = PolicyReader.read(utf8, kind);
      return new FileReport(
          file, text, Optional.of(kind), located(text, checker.check(kind, document)));
    } catch (PolicyJsonException unreadable) {
      return new FileReport(
          file, text, said, unreadable.errors().stream().map(FileReport::located).toList());
    }
  }

  private static List<LocatedFinding> located(String text, List<Finding> findings) {
    Function<String, Position> positions =
        Position.in(withoutMark(text), findings.stream().map(Finding::pointer).toList());
    return findings.stream()
        .map(finding -> new LocatedFinding(finding, positions.apply(finding.pointer())))
        .toList();
  }

  private static LocatedFinding located(ReadError error) {
    return new LocatedFinding(error.finding(), new Position(error.line(), error.column()));
  }

  /** The same with the findings of this severity and worse ones. */
  FileReport from(Severity least) {
    return new FileReport(
        file,
        text,
        kind,
        findings.stream()
            .filter(located -> located.finding().severity().compareTo(least) <= 0)
            .toList());
  }

  /** A suppression is unused only if no file has the finding. */
  static List<FileReport> withoutUsedElsewhere(List<FileReport> reports) {
    Map<Finding, Long> unused =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .map(LocatedFinding::finding)
            .filter(finding -> finding.code() == Code.UNUSED_SUPPRESSION)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return reports.stream()
        .map(
            report ->
                new FileReport(
                    report.file,
                    report.text,
                    report.kind,
                    report.findings.stream()
                        .filter(
                            located ->
                                unused.getOrDefault(located.finding(), (long) reports.size())
                                    == reports.size())
                        .toList()))
        .toList();
  }

  /** The line of this number, without its end; empty behind the last one. */
  String line(int number) {
    return withoutMark(text).lines().skip(number - 1L).findFirst().orElse("");
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
