package dev.unless.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The page of a code. Most of it is written by hand; what is printed of its wrong example, and how
 * it is accepted, is held against what happens.
 */
record FindingPage(Code code) {
  static final Path FOLDER = Path.of("..", "docs", "findings");

  static final List<String> SECTIONS =
      List.of(
          "## What", "## Why", "## Wrong", "## Message", "## Right", "## Accepting", "## Source");

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```json (?!request$)([a-z-]+)\\n(.*?)^```$");
  private static final Pattern SERIES = Pattern.compile("\"([^\"{]*)\\{1\\.\\.(\\d+)}([^\"]*)\"");

  /** A policy as a page shows it. */
  record Block(PolicyKind kind, String json) {
    List<Finding> findings(Checker checker) {
      return checker.check(kind, json);
    }
  }

  /** The policies that stand under a heading. */
  List<Block> policies(String heading) {
    return BLOCK
        .matcher(section(heading))
        .results()
        .map(
            block ->
                new Block(
                    PolicyKind.valueOf(block.group(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                    SERIES.matcher(block.group(2)).replaceAll(FindingPage::texts)))
        .toList();
  }

  private static String texts(MatchResult series) {
    return IntStream.rangeClosed(1, Integer.parseInt(series.group(2)))
        .mapToObj(i -> '"' + series.group(1) + i + series.group(3) + '"')
        .collect(joining(", "));
  }

  /** Where a finding can be accepted. */
  enum Acceptable {
    ANYWHERE(
        """
        - In Java, beside `@CheckedPolicy`: `@Accept(code = Code.%1$s, reason = "…")`
        - On the command line: `unless check --accept %1$s="…" policy.json`

        For one place only, name its Sid or its JSON pointer: `at = "…"` in Java, `%1$s@…="…"` on the command line.
        """),
    IN_JAVA("In Java, beside `@CheckedPolicy`: `@Accept(code = Code.%1$s, reason = \"…\")`\n"),
    NOT_IF_AWS_REFUSES_IT("Not possible: AWS refuses such a policy, whatever is accepted here.\n"),
    NOT_BEFORE_IT_IS_MADE("Not possible: the library refuses to build it.\n"),
    NOT_ONE_BY_ONE(
        """
        Not possible: notes are not accepted one by one. They change no decision; `unless simulate --strict` and
        `unless explain --strict` take a line that has one for a bad line.
        """),
    ANYWHERE_AROUND(
        "In Java, on a declaration around: `@Accept(code = Code.%1$s, reason = \"…\")`\n"),
    NOT_AT_ALL("Not possible: it is about the check itself.\n");

    private final String text;

    Acceptable(String text) {
      this.text = text;
    }
  }

  String text() {
    try {
      return Files.readString(file());
    } catch (IOException missing) {
      throw new AssertionError("There is no page " + file(), missing);
    }
  }

  /** What stands under a heading. */
  String section(String heading) {
    return section(text(), heading);
  }

  private static String section(String page, String heading) {
    return page.lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .collect(joining("\n", "", "\n"));
  }

  /** Demands that the page shows what is printed and how it is accepted, or writes it there. */
  void assertShows(String printed, Acceptable acceptable) {
    String page = text();
    String expected =
        page.substring(0, page.indexOf("## What"))
            + heading("## What", section(page, "## What"))
            + heading("## Why", section(page, "## Why"))
            + heading("## Wrong", section(page, "## Wrong"))
            + "## Message\n\n```\n"
            + printed
            + "\n```\n\n"
            + heading("## Right", section(page, "## Right"))
            + "## Accepting\n\n"
            + acceptable.text.formatted(code)
            + "\n## Source\n"
            + section(page, "## Source");
    if (Boolean.getBoolean("unless.golden")) {
      write(expected);
    }
    assertThat(text())
        .as("as in %s; if it is right now, renew it with -Dunless.golden=true", file())
        .isEqualTo(expected);
  }

  private static String heading(String heading, String section) {
    return heading + "\n" + section;
  }

  private void write(String page) {
    try {
      Files.writeString(file(), page);
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  private Path file() {
    return FOLDER.resolve(code + ".md");
  }
}
