package dev.unless.check.access;

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
import org.junit.jupiter.params.provider.ValueSource;

class TagDenyTest {
  private static final Code NAMED = Code.DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE;
  private static final Code OTHERS =
      Code.DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE;
  private static final String CONFIDENTIAL =
      "\"StringEquals\": {\"aws:ResourceTag/status\": \"confidential\"}";

  @Test
  void servicesWithoutTheKeyAreNamed() {
    String json =
        deny(
            "\"Action\": [\"ec2:StopInstances\", \"Route53:DeleteHostedZone\","
                + " \"route53:Get*\", \"polly:*\"]",
            CONFIDENTIAL);
    Finding finding = one(NAMED, PolicyKind.IDENTITY, json);

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:ResourceTag~1status");
    assertThat(finding.problem().offending()).isEqualTo("aws:ResourceTag/status");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE] Actions of \"route53\" and"
                + " \"polly\" are not denied: requests to them have no \"aws:ResourceTag/status\"."
                + " Deny them in a statement of their own, by the names of resources.");
  }

  @ParameterizedTest
  @CsvSource({"ec2:StopInstances", "s3:*", "*", "nosuchservice:Do"})
  void otherServicesAreNot(String action) {
    String json = deny("\"Action\": \"" + action + "\"", CONFIDENTIAL);

    assertThat(findings(NAMED, PolicyKind.IDENTITY, json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringNotEquals\": {\"aws:ResourceTag/status\": \"public\"}",
        "\"StringEqualsIfExists\": {\"aws:ResourceTag/status\": \"confidential\"}",
        "\"Null\": {\"aws:ResourceTag/status\": \"true\"}",
        "\"StringEquals\": {\"aws:PrincipalTag/status\": \"confidential\"}"
      })
  void aDenyThatAppliesWithoutTheKeyIsNot(String condition) {
    assertThat(
            findings(
                NAMED,
                PolicyKind.IDENTITY,
                deny("\"Action\": \"route53:DeleteHostedZone\"", condition)))
        .isEmpty();
    assertThat(findings(OTHERS, PolicyKind.IDENTITY, deny("\"NotAction\": \"iam:*\"", condition)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"AWS:requesttag/status\": \"x\"}",
        "\"ForAnyValue:StringEquals\": {\"aws:TagKeys\": \"status\"}",
        "\"Null\": {\"aws:TagKeys\": \"false\"}"
      })
  void theTagsOfARequestCountTheSame(String condition) {
    assertThat(
            findings(NAMED, PolicyKind.IDENTITY, deny("\"Action\": \"polly:Speak*\"", condition)))
        .hasSize(1);
  }

  @Test
  void notActionMeansServicesWithoutTheKey() {
    Finding finding =
        one(OTHERS, PolicyKind.IDENTITY, deny("\"NotAction\": \"iam:*\"", CONFIDENTIAL));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE] NotAction means"
                + " actions of services without \"aws:ResourceTag/status\", too, and those are not"
                + " denied. Name in Action what is denied by this tag.");
  }

  @Test
  void anAllowIsNot() {
    String allow = deny("\"Action\": \"polly:*\"", CONFIDENTIAL).replace("\"Deny\"", "\"Allow\"");

    assertThat(findings(NAMED, PolicyKind.IDENTITY, allow)).isEmpty();
  }

  private static String deny(String action, String condition) {
    return policy(
        "\"Effect\": \"Deny\", "
            + action
            + ", \"Resource\": \"*\", \"Condition\": {"
            + condition
            + "}");
  }
}
