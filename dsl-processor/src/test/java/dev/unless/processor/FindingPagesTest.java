package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.processor.FindingPage.Acceptable;
import dev.unless.processor.FindingPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * {@code ```java}: {@link JavaPagesTest} runs those that the DSL refuses, and {@link
 * CheckedPagesTest} compiles the others. Those that are about requests are decided by {@link
 * RequestPagesTest}.
 */
class FindingPagesTest {
  private static final Checker CHECKER = Checker.of(Catalog.aws());

  @TestFactory
  Stream<DynamicTest> eachCodeHasAPage() {
    return Stream.of(Code.values())
        .map(code -> DynamicTest.dynamicTest(code.name(), () -> examine(code)));
  }

  @Test
  void eachPageIsOfACode() throws IOException {
    List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
    try (Stream<Path> pages = Files.list(FindingPage.FOLDER)) {
      assertThat(pages.map(page -> page.getFileName().toString().replaceFirst("\\.md$", "")))
          .filteredOn(name -> !name.equals("README"))
          .isSubsetOf(codes);
    }
  }

  private static void examine(Code code) {
    FindingPage page = new FindingPage(code);
    String wrong = page.section("## Wrong");
    String right = page.section("## Right");
    List<Block> wrongPolicies = page.policies("## Wrong");

    assertThat(page.text())
        .startsWith("# " + code + "\n\n" + severity(code) + ": " + code.title() + ".\n");
    assertThat(wrong).contains("```");
    assertThat(right).contains("```");
    for (Block block : wrongPolicies) {
      assertThat(block.findings(CHECKER)).extracting(Finding::code).contains(code);
    }
    for (Block block : page.policies("## Right")) {
      assertThat(block.findings(CHECKER)).extracting(Finding::code).doesNotContain(code);
    }
    if (!wrongPolicies.isEmpty()) {
      page.assertShows(printed(code, wrongPolicies.get(0)), acceptable(code, wrongPolicies));
    }
    assertThat(page.text().lines().filter(line -> line.startsWith("## ")))
        .isEqualTo(FindingPage.SECTIONS);
  }

  private static String printed(Code code, Block block) {
    return block.findings(CHECKER).stream()
        .filter(finding -> finding.code() == code)
        .findFirst()
        .orElseThrow()
        .problem()
        .printed();
  }

  private static Acceptable acceptable(Code code, List<Block> wrong) {
    Checker accepting = CHECKER.accepting(List.of(Suppression.of(code, "It is meant so.")));
    boolean accepted =
        wrong.stream()
            .flatMap(block -> block.findings(accepting).stream())
            .noneMatch(finding -> finding.code() == code);
    return accepted ? Acceptable.ANYWHERE : Acceptable.NOT_IF_AWS_REFUSES_IT;
  }

  private static String severity(Code code) {
    String words = code.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
