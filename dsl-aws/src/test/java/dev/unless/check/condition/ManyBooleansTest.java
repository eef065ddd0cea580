package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManyBooleansTest {

  @ParameterizedTest
  @CsvSource({"Bool, aws:SecureTransport", "BoolIfExists, aws:viaAWSService", "Null, aws:SourceIp"})
  void bothTrueAndFalseAreFound(String operator, String key) {
    Finding finding =
        one(
            Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
            PolicyKind.IDENTITY,
            when("{\"" + operator + "\": {\"" + key + "\": [\"True\", \"false\"]}}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/" + key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_CONDITION_MULTIPLE_BOOLEAN] \""
                + key
                + "\" is compared with both true and false. Write one of them, or take the"
                + " condition away.");
  }

  @ParameterizedTest
  @CsvSource({"Bool, aws:SecureTransport", "Null, aws:SourceIp", "Null, aws:TagKeys"})
  void oneValueTwiceIsFound(String operator, String key) {
    Finding finding =
        one(
            Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
            PolicyKind.IDENTITY,
            when("{\"" + operator + "\": {\"" + key + "\": [\"true\", \"TRUE\"]}}"));

    assertThat(finding.problem().text()).isEqualTo("\"" + key + "\" is compared with 2 values.");
    assertThat(finding.problem().fix()).isEqualTo("Write one of them.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Bool\": {\"aws:SecureTransport\": [\"true\"]}}",
        "{\"Bool\": {\"aws:SecureTransport\": []}}",
        "{\"StringEquals\": {\"aws:PrincipalTag/x\": [\"true\", \"false\"]}}"
      })
  void otherListsAreNot(String condition) {
    assertThat(codes(PolicyKind.IDENTITY, when(condition)))
        .doesNotContain(Code.INVALID_CONDITION_MULTIPLE_BOOLEAN);
  }

  private static String when(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": "
            + condition);
  }
}
