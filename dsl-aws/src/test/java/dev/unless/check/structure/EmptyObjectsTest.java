package dev.unless.check.structure;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyObjectsTest {
  private static final String GET =
      "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"";

  @Test
  void anEmptyConditionRestrictsNothing() {
    Finding finding =
        one(Code.EMPTY_OBJECT_CONDITION, PolicyKind.IDENTITY, policy(GET + ", \"Condition\": {}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[EMPTY_OBJECT_CONDITION] The Condition is empty, so that it restricts nothing. Write"
                + " the condition, or leave the element out.");
  }

  @Test
  void anOperatorWithoutKeysIsFoundBesideOthers() {
    Finding finding =
        one(
            Code.EMPTY_OBJECT_CONDITION,
            PolicyKind.IDENTITY,
            policy(
                GET
                    + ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"},"
                    + " \"StringEquals\": {}}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringEquals");
    assertThat(finding.problem().offending()).isEqualTo("StringEquals");
  }

  @ParameterizedTest
  @CsvSource({"Allow, Principal, nobody.", "Deny, NotPrincipal, everybody."})
  void anEmptyPrincipalNamesNobody(String effect, String element, String said) {
    String json =
        policy(
            "\"Effect\": \""
                + effect
                + "\", \""
                + element
                + "\": {}, \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"");
    Finding finding = one(Code.EMPTY_OBJECT_PRINCIPAL, PolicyKind.BUCKET, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/" + element);
    assertThat(finding.problem().text()).endsWith(said);
  }

  @Test
  void everyoneAndConditionsAreNot() {
    String json =
        policy(
            "\"Principal\": \"*\", "
                + GET
                + ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}");

    assertThat(findings(Code.EMPTY_OBJECT_PRINCIPAL, PolicyKind.BUCKET, json)).isEmpty();
    assertThat(findings(Code.EMPTY_OBJECT_CONDITION, PolicyKind.BUCKET, json)).isEmpty();
  }
}
