package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"1767225600", "1767225600000", "20260701", "0"})
  void secondsSince1970AreFound(String value) {
    Finding finding =
        one(
            Code.INVALID_DATE_VALUE,
            PolicyKind.IDENTITY,
            when("{\"DateLessThan\": {\"aws:CurrentTime\": [\"2026\", \"" + value + "\"]}}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/DateLessThan/aws:CurrentTime/1");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_DATE_VALUE] \""
                + value
                + "\" is read as seconds since 1970, which may not be the date that is meant. Write"
                + " the date as ISO 8601, such as \"2026-07-01T00:00:00Z\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"DateLessThan\": {\"aws:epochtime\": \"1767225600\"}}",
        "{\"DateLessThan\": {\"aws:CurrentTime\": \"2026\"}}",
        "{\"DateLessThan\": {\"aws:CurrentTime\": \"2026-07-01\"}}",
        "{\"NumericLessThan\": {\"aws:MultiFactorAuthAge\": \"86400\"}}"
      })
  void otherDatesAndNumbersAreNot(String condition) {
    assertThat(codes(PolicyKind.IDENTITY, when(condition))).doesNotContain(Code.INVALID_DATE_VALUE);
  }

  private static String when(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": "
            + condition);
  }
}
