package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of a program says what to write in a program: a fix names no element, no operator
 * and no braces of a policy's JSON.
 */
class JavaWordsTest {
  private static final Checker CHECKER = Checker.of(Catalog.aws());

  private static final Pattern OF_JSON =
      Pattern.compile(
          "[{}]|JSON"
              + "|\\b(?:Not)?(?:Action|Resource|Principal)\\b|\\bCondition\\b|\\bEffect\\b|\\bSid\\b"
              + "|\"(?:AWS|Federated|Service|Version|Allow|Deny|Null|Bool)\"|\\bstatement\\b"
              + "|IfExists|ForA(?:ll|ny)Values?\\b|IpAddress"
              + "|(?:String|Arn|Numeric|Date|Binary)(?:Not)?(?:Equals|Like|Less|Greater)");

  /** What is wrong is the first sentence of a message, what to write the rest. */
  private static final Pattern WRONG = Pattern.compile("^.*?[.:] (?=[A-Z][a-z]+ )");

  private static final Pattern PAGE = Pattern.compile(" See docs/findings/\\w+\\.md\\s*$");

  /** Codes that are found in the text of a policy only, and why. */
  private static final Map<Code, String> OF_TEXTS = ofTexts();

  private static Map<Code, String> ofTexts() {
    String read = "the reader finds it, and no program of rules has it";
    String variable = "a program writes variable(…), which has no such form";
    String version = "every policy of a program has the version of today";
    Map<Code, String> of = new EnumMap<>(Code.class);
    Stream.of(
            Code.INVALID_CONDITION_OPERATOR,
            Code.INVALID_EFFECT,
            Code.INVALID_POLICY_ELEMENT,
            Code.INVALID_PRINCIPAL_FORMAT,
            Code.INVALID_PRINCIPAL_KEY,
            Code.JSON_SYNTAX_ERROR,
            Code.MISSING_EFFECT,
            Code.NULL_WITH_IF_EXISTS)
        .forEach(code -> of.put(code, read));
    Stream.of(
            Code.EMPTY_VARIABLE,
            Code.MISSING_BRACE_IN_VARIABLE,
            Code.MISSING_QUOTE_IN_VARIABLE,
            Code.UNSUPPORTED_SPACE_IN_VARIABLE)
        .forEach(code -> of.put(code, variable));
    Stream.of(Code.MISSING_VERSION, Code.VARIABLE_UNSUPPORTED_IN_VERSION)
        .forEach(code -> of.put(code, version));
    return of;
  }

  static Stream<Finding> findingsOfPages() {
    return Stream.of(Code.values())
        .flatMap(code -> new FindingPage(code).policies("## Wrong").stream())
        .flatMap(block -> block.findings(CHECKER).stream())
        .distinct();
  }

  @Test
  void whatIsFoundInPoliciesIsMendedInJava() {
    assertThat(findingsOfPages())
        .filteredOn(finding -> !OF_TEXTS.containsKey(finding.code()))
        .extracting(finding -> finding.inJava().problem())
        .hasSizeGreaterThan(120)
        .noneMatch(problem -> OF_JSON.matcher(problem.fix()).find());
  }

  @Test
  void whatIsExceptedSpeaksJson() {
    assertThat(findingsOfPages())
        .filteredOn(finding -> OF_TEXTS.containsKey(finding.code()))
        .filteredOn(finding -> OF_JSON.matcher(finding.inJava().problem().fix()).find())
        .extracting(Finding::code)
        .containsAll(OF_TEXTS.keySet());
  }

  @Test
  void whatIsFoundInJsonIsMendedInJson() {
    assertThat(findingsOfPages())
        .extracting(finding -> finding.problem().fix())
        .noneMatch(fix -> fix.contains("(…)") || fix.contains(".when("));
  }

  @Test
  void whatTheLibraryRefusesIsMendedInJava() {
    assertThat(JavaPagesTest.codes())
        .filteredOn(code -> code != Code.INVALID_VOCABULARY)
        .extracting(code -> fix(new FindingPage(code).section("## Message").replace("```", "")))
        .hasSize(14)
        .noneMatch(fix -> OF_JSON.matcher(fix).find());
  }

  @ParameterizedTest
  @MethodSource("dev.unless.processor.CodesInPartsTest#table")
  void whatTheCompilerTellsIsMendedInJava(CodesInPartsTest.Wrong wrong) {
    for (String policy : List.of(wrong.constant(), wrong.withParameter())) {
      assertThat(
              Program.told("@CheckedPolicy static Policy p(String k) { return " + policy + "; }\n"))
          .extracting(told -> fix(told.text()))
          .isNotEmpty()
          .noneMatch(fix -> OF_JSON.matcher(fix).find())
          .noneMatch(fix -> fix.contains("example-"));
    }
  }

  private static String fix(String message) {
    String wrongAndFix = PAGE.matcher(message.strip()).replaceFirst("");
    return WRONG.matcher(wrongAndFix).replaceFirst("");
  }
}
