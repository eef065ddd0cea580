package dev.unless.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code has a page that says what, why, wrong, right and AWS's source, and the checker finds
 * the code in what the page calls wrong and not in what it calls right.
 *
 * <p>A block {@code ```json KIND} is a policy of that kind; in it {@code "a-{1..300}"} stands for
 * the texts {@code "a-1"} to {@code "a-300"}. Where a code is only found in Java, the blocks are
 * {@code ```java}: {@link JavaPagesTest} runs those that the DSL refuses, and the processor's tests
 * compile the others.
 */
class FindingPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "findings");
  private static final List<String> SECTIONS =
      List.of("## What", "## Why", "## Wrong", "## Right", "## Source");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```json ([a-z-]+)\\n(.*?)^```$");
  private static final Pattern SERIES = Pattern.compile("\"([^\"{]*)\\{1\\.\\.(\\d+)}([^\"]*)\"");

  @TestFactory
  Stream<DynamicTest> eachCodeHasAPage() {
    return Stream.of(Code.values())
        .map(code -> DynamicTest.dynamicTest(code.name(), () -> examine(code)));
  }

  @Test
  void eachPageIsOfACode() throws IOException {
    List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replaceFirst("\\.md$", "")))
          .filteredOn(name -> !name.equals("README"))
          .isSubsetOf(codes);
    }
  }

  private static void examine(Code code) throws IOException {
    Path file = PAGES.resolve(code + ".md");
    assertThat(file).isRegularFile();
    String page = Files.readString(file);
    assertThat(page)
        .startsWith("# " + code + "\n\n" + severity(code) + ": " + code.title() + ".\n");
    assertThat(page.lines().filter(line -> line.startsWith("## "))).isEqualTo(SECTIONS);
    String wrong = section(page, "## Wrong");
    String right = section(page, "## Right");
    assertThat(wrong).contains("```");
    assertThat(right).contains("```");
    Matcher policies = BLOCK.matcher(wrong);
    while (policies.find()) {
      assertThat(check(policies)).extracting(Finding::code).contains(code);
    }
    policies = BLOCK.matcher(right);
    while (policies.find()) {
      assertThat(check(policies)).extracting(Finding::code).doesNotContain(code);
    }
  }

  private static List<Finding> check(Matcher block) {
    PolicyKind kind = PolicyKind.valueOf(block.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
    return Checked.findings(
        kind, SERIES.matcher(block.group(2)).replaceAll(FindingPagesTest::texts));
  }

  private static String texts(MatchResult series) {
    return IntStream.rangeClosed(1, Integer.parseInt(series.group(2)))
        .mapToObj(i -> '"' + series.group(1) + i + series.group(3) + '"')
        .collect(joining(", "));
  }

  private static String severity(Code code) {
    String words = code.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String section(String page, String heading) {
    return page.lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .collect(joining("\n", "", "\n"));
  }
}
