package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.finding.Code;
import dev.unless.processor.FindingPage.Acceptable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The compiler tells what a page calls wrong, with its code, and takes what the page calls right.
 */
class CheckedPagesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java checked\\n(.*?)^```$");

  @ParameterizedTest
  @EnumSource(
      names = {
        "CANNOT_PROVE",
        "CHECK_SEES_NOTHING",
        "NOT_A_CONSTANT",
        "PROOF_REFUTED",
        "PROVED_OF_NOTHING",
        "RESULT_NOT_USED",
        "TOO_LARGE_TO_CHECK",
        "TRUSTED_PATTERN",
        "UNKNOWN_CONSTANT",
        "UNUSED_SUPPRESSION"
      })
  void whatAPageCallsWrongIsToldAndWhatItCallsRightIsNot(Code code) {
    FindingPage page = new FindingPage(code);
    List<String> wrong = told(page.section("## Wrong"), code);

    assertThat(wrong).hasSize(1);
    assertThat(told(page.section("## Right"), code)).isEmpty();
    page.assertShows(wrong.get(0), acceptable(code));
  }

  private static Acceptable acceptable(Code code) {
    return switch (code) {
      case TRUSTED_PATTERN -> Acceptable.IN_JAVA;
      case CANNOT_PROVE, NOT_A_CONSTANT, RESULT_NOT_USED -> Acceptable.ANYWHERE_AROUND;
      default -> Acceptable.NOT_AT_ALL;
    };
  }

  @Test
  void theseAreThePagesWithProgramsForTheCompiler() {
    assertThat(Code.values())
        .filteredOn(code -> BLOCK.matcher(new FindingPage(code).text()).find())
        .containsExactlyInAnyOrder(
            Code.CANNOT_PROVE,
            Code.CHECK_SEES_NOTHING,
            Code.NOT_A_CONSTANT,
            Code.PROOF_REFUTED,
            Code.PROVED_OF_NOTHING,
            Code.RESULT_NOT_USED,
            Code.TOO_LARGE_TO_CHECK,
            Code.TRUSTED_PATTERN,
            Code.UNKNOWN_CONSTANT,
            Code.UNUSED_SUPPRESSION);
  }

  private static List<String> told(String section, Code code) {
    Matcher block = BLOCK.matcher(section);
    assertThat(block.find()).as("a program in %s", section).isTrue();
    return Program.told(block.group(1)).stream()
        .map(Told::text)
        .filter(text -> text.startsWith("[" + code + "]"))
        .toList();
  }
}
