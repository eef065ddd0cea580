package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
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

  @Test
  void manyClaimsOfAnotherProviderAreOneFault() {
    Finding finding =
        one(
            CODE,
            PolicyKind.ROLE_TRUST,
            trust(
                GITHUB,
                "{\"StringEquals\": {\"gitlab.com:sub\": \"x\", \"gitlab.com:project_id\":"
                    + " \"22\"}}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringEquals/gitlab.com:sub");
    assertThat(finding.problem().text())
        .isEqualTo(
            "Tokens of \"token.actions.githubusercontent.com\" do not have \"gitlab.com:sub\" and"
                + " \"gitlab.com:project_id\", claims of another provider, so that nobody can"
                + " assume the role.");
    assertThat(finding.problem().fix())
        .isEqualTo(
            "Write \"token.actions.githubusercontent.com:sub\" and"
                + " \"token.actions.githubusercontent.com:aud\", or trust the other provider.");
  }

  @Test
  void inChinaTheKeysOfIdentityPoolsHaveNoRegion() {
    String right = pools("cognito-identity.amazonaws.com.cn");

    assertThat(findings(PolicyKind.ROLE_TRUST, right)).isEmpty();
    assertThat(one(CODE, PolicyKind.ROLE_TRUST, pools("cognito-identity.amazonaws.com")).problem())
        .extracting(Problem::fix)
        .isEqualTo(
            "Write \"cognito-identity.amazonaws.com.cn:aud\" and"
                + " \"cognito-identity.amazonaws.com.cn:amr\", or trust the other provider.");
  }

  @Test
  void assertionsOfSamlHaveNoClaimOfGoogle() {
    String google = "\"accounts.google.com:sub\": \"x\"";
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, saml(google));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[CLAIM_OF_ANOTHER_PROVIDER] Assertions of \"Corp\" do not have"
                + " \"accounts.google.com:sub\", a claim of another provider, so that nobody can"
                + " assume the role. Write \"saml:sub\", or trust the other provider.");
    assertThat(findings(PolicyKind.ROLE_TRUST, saml("\"saml:sub\": \"x\""))).isEmpty();
  }

  private static String saml(String entry) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " \"arn:aws:iam::111122223333:saml-provider/Corp\"}, \"Action\":"
            + " \"sts:AssumeRoleWithSAML\", \"Condition\": {\"StringEquals\": {"
            + entry
            + ", \"SAML:aud\": \"https://signin.aws.amazon.com/saml\"}}");
  }

  private static String pools(String issuer) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " \"cognito-identity.cn-north-1.amazonaws.com.cn\"}, \"Action\":"
            + " \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {\"StringEquals\": {\""
            + issuer
            + ":aud\": \"cn-north-1:12345678-abcd-abcd-abcd-123456790abc\"},"
            + " \"ForAnyValue:StringLike\": {\""
            + issuer
            + ":amr\": \"authenticated\"}}");
  }
}
