package dev.unless.cli.check;

import dev.unless.check.Checker;
import dev.unless.cli.report.Source;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PartialPolicy;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with the policy of a file.
 *
 * @param source the file
 * @param kind the kind as which it was read; empty if it could not be read, and nobody said
 * @param guessed whether the kind is what the policy looks like, as nobody said one
 * @param findings what is wrong, in the policy's order
 */
record FileReport(
    Source source, Optional<PolicyKind> kind, boolean guessed, List<LocatedFinding> findings) {
  /** Copies the list. */
  FileReport {
    findings = List.copyOf(findings);
  }

  /** Checks a policy of the kind that was said, else of the kind that it looks like. */
  static FileReport of(String file, byte[] utf8, Optional<PolicyKind> said, Checker checker) {
    Source source = Source.of(file, utf8);
    try {
      PartialPolicy read = PolicyReader.readParts(utf8);
      PolicyDocument readable = read.readable();
      if (said.isEmpty() && readable.statements().isEmpty() && !read.isWhole()) {
        return new FileReport(source, said, false, read.errors());
      }
      PolicyKind kind = said.orElseGet(() -> KindGuess.of(readable));
      List<LocatedFinding> found = LocatedFinding.in(source.text(), checker.check(kind, read));
      return new FileReport(
          source, Optional.of(kind), said.isEmpty(), together(read.errors(), found));
    } catch (PolicyJsonException unreadable) {
      return new FileReport(source, said, false, unreadable.errors());
    }
  }

  /** In the text's order where some keep it from being read, else as they were found. */
  private static List<LocatedFinding> together(
      List<LocatedFinding> errors, List<LocatedFinding> found) {
    return errors.isEmpty()
        ? found
        : Stream.concat(errors.stream(), found.stream())
            .sorted(
                Comparator.comparingInt(LocatedFinding::line)
                    .thenComparingInt(LocatedFinding::column))
            .toList();
  }

  /** The same with the findings of this severity and worse ones. */
  FileReport from(Severity least) {
    return with(located -> located.finding().severity().compareTo(least) <= 0);
  }

  /** A suppression is unused only if no file has the finding. */
  static List<FileReport> withoutUsedElsewhere(List<FileReport> reports) {
    Map<Finding, Long> unused =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .map(LocatedFinding::finding)
            .filter(finding -> finding.code() == Code.UNUSED_SUPPRESSION)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long all = reports.size();
    return reports.stream()
        .map(report -> report.with(found -> unused.getOrDefault(found.finding(), all) == all))
        .toList();
  }

  private FileReport with(Predicate<LocatedFinding> shown) {
    return new FileReport(source, kind, guessed, findings.stream().filter(shown).toList());
  }
}
