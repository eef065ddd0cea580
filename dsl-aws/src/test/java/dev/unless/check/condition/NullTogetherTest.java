package dev.unless.check.condition;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullTogetherTest {
  @Test
  void severalTagsThatMustAllBeMissingAreFound() {
    Finding finding =
        one(
            Code.NULL_KEYS_TOGETHER,
            PolicyKind.SERVICE_CONTROL,
            denied("\"aws:RequestTag/a\": \"true\", \"aws:RequestTag/b\": \"true\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/Null/aws:RequestTag~1a");
    assertThat(finding.problem().offending()).isEqualTo("aws:RequestTag/a");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[NULL_KEYS_TOGETHER] The Deny applies only to requests that lack all of"
                + " \"aws:RequestTag/a\" and \"aws:RequestTag/b\". Write a statement for each key if"
                + " requests that lack any of them are to be denied.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"aws:RequestTag/a\": \"true\"",
        "\"aws:RequestTag/a\": \"true\", \"aws:RequestTag/b\": \"false\"",
        "\"aws:PrincipalTag/a\": \"true\", \"aws:PrincipalTag/b\": \"true\""
      })
  void otherwiseTheyAreNot(String entries) {
    assertThat(findings(Code.NULL_KEYS_TOGETHER, PolicyKind.SERVICE_CONTROL, denied(entries)))
        .isEmpty();
  }

  private static String denied(String entries) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"ec2:RunInstances\", \"Resource\": \"*\","
            + " \"Condition\": {\"Null\": {"
            + entries
            + "}}");
  }
}
