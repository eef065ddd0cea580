package dev.unless.check.proof;

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

class UnmanageableKeyTest {
  private static final String ROOT = "{\"AWS\": \"arn:aws:iam::111122223333:root\"}";

  @Test
  void aKeyPolicyThatAllowsUseAloneIsFound() {
    Finding finding =
        one(Code.KEY_POLICY_UNMANAGEABLE, PolicyKind.KEY, allowing(ROOT, "kms:Decrypt"));

    assertThat(finding.pointer()).isEqualTo("/Statement");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[KEY_POLICY_UNMANAGEABLE] The policy allows nobody \"kms:PutKeyPolicy\": KMS"
                + " refuses such a policy, and nobody could change it again. Allow it to the"
                + " account, as the default key policy does: \"Principal\": {\"AWS\":"
                + " \"arn:aws:iam::111122223333:root\"}, \"Action\": \"kms:*\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"AWS\": \"arn:aws:iam::111122223333:root\"} | kms:* | 0",
        "{\"AWS\": \"arn:aws:iam::111122223333:role/admin\"} | kms:Put* | 0",
        "{\"AWS\": \"*\"} | kms:PutKeyPolicy | 0",
        "{\"Service\": \"logs.eu-west-1.amazonaws.com\"} | kms:* | 1",
        "{\"AWS\": \"arn:aws:iam::111122223333:root\"} | kms:Encrypt | 1"
      })
  void whoeverIsNoServiceMayDoIt(String principal, String action, int found) {
    assertThat(findings(Code.KEY_POLICY_UNMANAGEABLE, PolicyKind.KEY, allowing(principal, action)))
        .hasSize(found);
  }

  @Test
  void whatADenyTakesBackIsNotAllowed() {
    String all = allowing(ROOT, "kms:*");
    String deny =
        ", {\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"kms:Put*\","
            + " \"Resource\": \"*\"}]}";

    assertThat(findings(Code.KEY_POLICY_UNMANAGEABLE, PolicyKind.KEY, all.replace("]}", deny)))
        .hasSize(1);
  }

  @Test
  void aConditionThatSomebodyMeetsIsNoHindrance() {
    String under =
        allowing(ROOT, "kms:*")
            .replace(
                "}]}",
                ", \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}}]}");

    assertThat(findings(Code.KEY_POLICY_UNMANAGEABLE, PolicyKind.KEY, under)).isEmpty();
  }

  @Test
  void otherPoliciesAreNoneOfKeys() {
    assertThat(
            findings(
                Code.KEY_POLICY_UNMANAGEABLE,
                PolicyKind.RESOURCE_BASED,
                allowing(ROOT, "kms:Decrypt")))
        .isEmpty();
  }

  private static String allowing(String principal, String action) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": "
            + principal
            + ", \"Action\": \""
            + action
            + "\", \"Resource\": \"*\"");
  }
}
