package dev.unless.check;

import dev.unless.finding.Code;
import dev.unless.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of docs/findings/README.md: those of the codes and of their numbers follow from {@link
 * Code}; that of AWS's codes without one is written by hand.
 *
 * @param page the page
 */
record FindingTable(String page) {
  static final String NUMBERS = "# Findings";
  static final String OF_AWS = "## Codes of AWS";
  static final String NOT_IMPLEMENTED = "## Codes of AWS that are not implemented";
  static final String OWN = "## Codes of this library";
  static final List<String> REASONS = List.of("impossible", "undecidable", "later");

  private static final Pattern CELLS = Pattern.compile(" *\\| *");

  /** The page with the tables as they are to be. */
  String renewed() {
    return with(NUMBERS, numbers())
        .with(OF_AWS, codes(Code::isOfAws))
        .with(OWN, codes(code -> !code.isOfAws()))
        .page;
  }

  /** The rows of AWS's codes that are not implemented: code, severity, reason, what. */
  List<List<String>> notImplemented() {
    return page.lines()
        .dropWhile(line -> !line.equals(NOT_IMPLEMENTED))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> List.of(CELLS.split(line.substring(2))))
        .toList();
  }

  private FindingTable with(String heading, List<String> rows) {
    List<String> lines = new ArrayList<>(page.lines().toList());
    int head = lines.indexOf(heading);
    while (!lines.get(head).startsWith("| ---")) {
      head++;
    }
    int end = head + 1;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    lines.subList(head + 1, end).clear();
    lines.addAll(head + 1, rows);
    return new FindingTable(String.join("\n", lines) + "\n");
  }

  private static List<String> codes(Predicate<Code> whose) {
    return Stream.of(Code.values())
        .filter(whose)
        .sorted(Comparator.comparing(Code::severity))
        .map(
            code ->
                row("[%1$s](%1$s.md)".formatted(code), words(code.severity()), code.title() + "."))
        .toList();
  }

  private List<String> numbers() {
    return Stream.concat(
            Stream.of(Severity.values()).map(s -> numbers(words(s), Predicate.isEqual(words(s)))),
            Stream.of(numbers("All", severity -> true)))
        .toList();
  }

  private String numbers(String name, Predicate<String> severity) {
    List<Code> codes =
        Stream.of(Code.values()).filter(code -> severity.test(words(code.severity()))).toList();
    List<List<String>> missing =
        notImplemented().stream().filter(row -> severity.test(row.get(1))).toList();
    long implemented = codes.stream().filter(Code::isOfAws).count();
    Stream<Long> reasons =
        REASONS.stream()
            .map(reason -> missing.stream().filter(row -> row.get(2).equals(reason)).count());
    return Stream.of(
            Stream.of(implemented + missing.size(), implemented),
            reasons,
            Stream.of(codes.size() - implemented))
        .flatMap(numbers -> numbers)
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }

  private static String row(String... cells) {
    return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A severity as people say it. */
  static String words(Severity severity) {
    String words = severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
