package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfaMissedTest {
  @Test
  void aDenyWithoutIfExistsMissesLongTermKeys() {
    Finding finding =
        one(
            Code.MFA_MISSED_BY_LONG_TERM_KEYS,
            PolicyKind.IDENTITY,
            terminate("Deny", "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"false\"}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/Bool/aws:MultiFactorAuthPresent");
    assertThat(finding.problem().offending()).isEqualTo("aws:MultiFactorAuthPresent");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MFA_MISSED_BY_LONG_TERM_KEYS] Requests with long-term access keys lack"
                + " \"aws:MultiFactorAuthPresent\", so this Deny misses them. Write"
                + " \"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}, or deny what"
                + " lacks the key too, with \"Null\": {\"aws:MultiFactorAuthPresent\": \"true\"} in"
                + " a statement of its own.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bool\": {\"AWS:multifactorauthpresent\": false}",
        "\"StringEquals\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
        "\"NumericGreaterThan\": {\"aws:MultiFactorAuthAge\": \"3600\"}",
        "\"NumericGreaterThanEquals\": {\"aws:MultiFactorAuthAge\": \"3600\"}, \"IpAddress\":"
            + " {\"aws:SourceIp\": \"203.0.113.0/24\"}"
      })
  void soDoOtherDenies(String condition) {
    assertThat(found(terminate("Deny", condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
        "\"StringNotEquals\": {\"aws:MultiFactorAuthPresent\": \"true\"}",
        "\"Null\": {\"aws:MultiFactorAuthAge\": \"true\"}",
        "\"NumericGreaterThanIfExists\": {\"aws:MultiFactorAuthAge\": \"3600\"}",
        "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}",
        "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"false\"}, \"Null\":"
            + " {\"aws:MultiFactorAuthPresent\": \"false\"}",
        "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"false\"}, \"Null\":"
            + " {\"aws:TokenIssueTime\": \"false\"}",
        "\"Bool\": {\"aws:SecureTransport\": \"false\"}"
      })
  void theseDeniesDoNot(String condition) {
    assertThat(found(terminate("Deny", condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"true\"}",
        "\"StringNotEquals\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
        "\"NumericLessThanIfExists\": {\"aws:MultiFactorAuthAge\": \"3600\"}"
      })
  void anAllowThatHoldsWithoutTheKeyLetsLongTermKeysThrough(String condition) {
    assertThat(found(terminate("Allow", condition)))
        .singleElement()
        .extracting(finding -> finding.problem().text())
        .asString()
        .endsWith("so this Allow lets them through.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}",
        "\"NumericLessThan\": {\"aws:MultiFactorAuthAge\": \"3600\"}",
        "\"Null\": {\"aws:MultiFactorAuthAge\": \"false\"}",
        "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"true\"}, \"Null\":"
            + " {\"aws:MultiFactorAuthAge\": \"false\"}",
        "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}"
      })
  void otherAllowsDoNot(String condition) {
    assertThat(found(terminate("Allow", condition))).isEmpty();
  }

  @Test
  void aSecondDenyOfWhatLacksTheKeyClosesTheHole() {
    String deny =
        "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::b/tax/*\", \"Condition\": {";
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": ["
            + deny
            + "\"Null\": {\"aws:MultiFactorAuthAge\": true}}}, "
            + deny
            + "\"NumericGreaterThan\": {\"aws:MultiFactorAuthAge\": 3600}}}]}";

    assertThat(findings(Code.MFA_MISSED_BY_LONG_TERM_KEYS, PolicyKind.BUCKET, json)).isEmpty();
  }

  private static List<Finding> found(String json) {
    return findings(Code.MFA_MISSED_BY_LONG_TERM_KEYS, PolicyKind.IDENTITY, json);
  }

  private static String terminate(String effect, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"ec2:TerminateInstances\", \"Resource\": \"*\", \"Condition\": {"
            + condition
            + "}");
  }
}
