package dev.unless.check.principal;

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

class ForeignClaimTest {
  private static final Code CODE = Code.CLAIM_OF_ANOTHER_PROVIDER;
  private static final String GITHUB = "token.actions.githubusercontent.com";

  @Test
  void aClaimOfAnotherProviderKeepsEverybodyOut() {
    Finding finding =
        one(
            CODE,
            PolicyKind.ROLE_TRUST,
            trust(GITHUB, "{\"StringEquals\": {\"" + GITHUB + "/octo:sub\": \"x\"}}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/" + GITHUB + "~1octo:sub");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[CLAIM_OF_ANOTHER_PROVIDER] Tokens of \"token.actions.githubusercontent.com\" do not"
                + " have \"token.actions.githubusercontent.com/octo:sub\", a claim of another"
                + " provider, so that nobody can assume the role. Write"
                + " \"token.actions.githubusercontent.com:sub\", or trust the other provider.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\": {\"Token.actions.githubusercontent.com:sub\": \"x\"}}",
        "{\"StringEqualsIfExists\": {\"gitlab.com:sub\": \"x\"}}",
        "{\"Null\": {\"gitlab.com:sub\": \"true\"}}",
        "{\"StringNotEquals\": {\"gitlab.com:sub\": \"x\"}}",
        "{\"StringEquals\": {\"aws:RequestedRegion\": \"eu-west-1\"}}",
        "{\"StringEquals\": {\"sts:RoleSessionName\": \"x\"}}"
      })
  void otherConditionsDoNot(String condition) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB, condition))).isEmpty();
  }

  @Test
  void aRoleMayTrustTwoProviders() {
    String json =
        trust(
            "gitlab.com\", \"arn:aws:iam::111122223333:oidc-provider/" + GITHUB,
            "{\"StringEquals\": {\"gitlab.com:sub\": \"x\"}}");

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, json)).isEmpty();
  }

  private static String trust(String issuer, String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " [\"arn:aws:iam::111122223333:oidc-provider/"
            + issuer
            + "\"]}, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": "
            + condition);
  }
}
