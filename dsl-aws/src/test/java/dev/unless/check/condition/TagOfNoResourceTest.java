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
import org.junit.jupiter.params.provider.CsvSource;

class TagOfNoResourceTest {
  @Test
  void aTagBesideAnActionOnNoResourceIsFound() {
    Finding finding =
        one(
            Code.KEY_OF_SOME_ACTIONS,
            PolicyKind.IDENTITY,
            tagged("\"ec2:DescribeInstances\", \"ec2:StartInstances\"", "StringEquals"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:ResourceTag~1team");
    assertThat(finding.problem().offending()).isEqualTo("aws:ResourceTag/team");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[KEY_OF_SOME_ACTIONS] The reference does not list \"aws:ResourceTag/team\" for"
                + " \"ec2:DescribeInstances\". Move what has no such key to a statement without it.");
  }

  @Test
  void anInstanceThatIsMadeHasNoTagsYet() {
    Finding finding =
        one(
            Code.KEY_OF_SOME_ACTIONS,
            PolicyKind.IDENTITY,
            tagged("\"ec2:RunInstances\"", "StringEquals")
                .replace("\"*\"", "\"arn:aws:ec2:*:*:instance/*\""));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[KEY_OF_SOME_ACTIONS] The reference does not list \"aws:ResourceTag/team\" for"
                + " \"ec2:RunInstances\" on the resources named. Move what has no such key to a"
                + " statement without it.");
  }

  @ParameterizedTest
  @CsvSource({
    "ec2:StartInstances, StringEquals",
    "ec2:DescribeInstances, StringEqualsIfExists",
    "ec2:DescribeInstances, StringNotEquals",
    "ec2:*, StringEquals",
    "bedrock:CreatePrompt, StringEquals"
  })
  void otherwiseItIsNot(String action, String operator) {
    assertThat(
            findings(
                Code.KEY_OF_SOME_ACTIONS,
                PolicyKind.IDENTITY,
                tagged("\"" + action + "\"", operator)))
        .isEmpty();
  }

  private static String tagged(String actions, String operator) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": ["
            + actions
            + "], \"Resource\": \"*\", \"Condition\": {\""
            + operator
            + "\": {\"aws:ResourceTag/team\": \"blue\"}}");
  }
}
