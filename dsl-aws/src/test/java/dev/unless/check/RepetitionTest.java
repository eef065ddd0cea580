package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static final Checker CHECKER = Checker.of(Catalog.aws());

  private static List<Finding> ofActions(int count) {
    String actions =
        IntStream.range(0, count)
            .mapToObj(i -> "\"s3:GetObjekt" + i + "\"")
            .collect(Collectors.joining(","));
    return CHECKER
        .check(
            PolicyKind.IDENTITY,
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
                + actions
                + "],\"Resource\":\"arn:aws:s3:::b/*\"}]}")
        .stream()
        .filter(finding -> finding.code() == Code.INVALID_ACTION)
        .toList();
  }

  @Test
  void aHundredActionsOfOneFaultAreOneFindingThatCountsThem() {
    assertThat(ofActions(100))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
              assertThat(finding.problem().text())
                  .contains("\"s3:GetObjekt0\"")
                  .endsWith(
                      "The same is wrong with 99 others: \"s3:GetObjekt1\", \"s3:GetObjekt2\","
                          + " \"s3:GetObjekt3\" and 96 more.");
            });
  }

  @Test
  void aFewAreToldEachAtItsPlace() {
    assertThat(ofActions(3))
        .extracting(Finding::pointer)
        .containsExactly("/Statement/0/Action/0", "/Statement/0/Action/1", "/Statement/0/Action/2");
  }

  @Test
  void statementsOfOneFaultAreEachToldOfTheirOwn() {
    String statement =
        "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObjekt\",\"Resource\":\"arn:aws:s3:::b/*\"}";
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":["
            + String.join(",", IntStream.range(0, 8).mapToObj(i -> statement).toList())
            + "]}";
    assertThat(CHECKER.check(PolicyKind.IDENTITY, json))
        .filteredOn(finding -> finding.code() == Code.INVALID_ACTION)
        .hasSize(8);
  }

  @Test
  void whatTheKindsGrammarRefusesHidesNothingElseAndCannotBeAccepted() {
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"s3:GetObjekt\",\"Resource\":\"arn:aws:s3:::b/*\"}]}";
    Checker accepting =
        CHECKER.accepting(
            List.of(
                Suppression.of(Code.UNSUPPORTED_PRINCIPAL, "It is meant so."),
                Suppression.of(Code.INVALID_ACTION, "It is meant so.")));
    assertThat(CHECKER.check(PolicyKind.IDENTITY, json))
        .extracting(Finding::code)
        .contains(Code.UNSUPPORTED_PRINCIPAL, Code.INVALID_ACTION);
    assertThat(accepting.check(PolicyKind.IDENTITY, json))
        .extracting(Finding::code)
        .contains(Code.UNSUPPORTED_PRINCIPAL)
        .doesNotContain(Code.INVALID_ACTION);
  }
}
