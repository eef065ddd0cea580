package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.check.Fixes;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {
  private static final Code CODE = Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL;
  private static final String ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/A1B2";
  private static final String EKS =
      "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1B2";

  @Test
  void anyTokenOfAProviderIsTooMany() {
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, trust(EKS, "{}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Federated/0");
    assertThat(finding.problem().offending()).isEqualTo(EKS);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL] Whoever gets a token of"
                + " \"oidc.eks.eu-west-1.amazonaws.com/id/A1B2\" can assume the role. Add a"
                + " condition on a claim of its tokens, such as"
                + " \"oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\": {\"OIDC.eks.eu-west-1.amazonaws.com/id/A1B2:sub\":"
            + " \"system:serviceaccount:default:app\"}}",
        "{\"StringLike\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub\":"
            + " \"system:serviceaccount:default:*\"}}",
        "{\"StringLike\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub\":"
            + " \"system:serviceaccount:*:app\"}}"
      })
  void aConditionOnItsClaimsIsEnough(String condition) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(EKS, condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringLike\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub\": \"*\"}}",
        "{\"Null\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub\": \"false\"}}"
      })
  void anotherConditionIsNot(String condition) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(EKS, condition))).hasSize(1);
  }

  @Test
  void anAudienceDoesNotTellWhatRunsInAClusterApart() {
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, trust(EKS, audience(ISSUER)));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL] Whatever runs in the cluster of \""
                + ISSUER
                + "\" can assume the role: the audience does not tell one from another. Add a"
                + " condition on \""
                + ISSUER
                + ":sub\", such as \"system:serviceaccount:default:app\".");
  }

  @Test
  void norDoesItTellUsersOfASharedProviderApart() {
    String gitlab = "arn:aws:iam::111122223333:oidc-provider/gitlab.com";
    String project = "{\"StringEquals\": {\"gitlab.com:project_id\": \"22\"}}";

    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust(gitlab, audience("gitlab.com")))
                .problem()
                .text())
        .contains("Every user of \"gitlab.com\" can assume the role");
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(gitlab, project))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"idp.example.com", "accounts.google.com", "oidc.circleci.com/org/1"})
  void ofAProviderOfOnesOwnItDoes(String issuer) {
    String own = "arn:aws:iam::111122223333:oidc-provider/" + issuer;

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(own, audience(issuer)))).isEmpty();
  }

  @Test
  void whereNobodyCanAssumeTheRoleItIsNotSaidThatAnybodyCan() {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust(EKS, audience("accounts.google.com"))))
        .contains(Code.CLAIM_OF_ANOTHER_PROVIDER)
        .doesNotContain(CODE);
  }

  private static String audience(String issuer) {
    return "{\"StringEquals\": {\"" + issuer + ":aud\": \"sts.amazonaws.com\"}}";
  }

  @Test
  void samlAndGitHubAreNotMeant() {
    String saml = "arn:aws:iam::111122223333:saml-provider/Corp";
    String github = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(saml, "{}"))).isEmpty();
    assertThat(codes(PolicyKind.ROLE_TRUST, trust(github, "{}")))
        .contains(Code.MISSING_GITHUB_REPO_CONDITION_KEY)
        .doesNotContain(CODE);
  }

  @Test
  void aDenyIsNoTrust() {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(EKS, "{}").replace("Allow", "Deny")))
        .isEmpty();
  }

  private static String trust(String provider, String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\": \""
            + provider
            + "\"}, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": "
            + condition);
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:serviceaccount:*:*", "system:serviceaccount:*", "system:*", "s*"})
  void aSubjectOfEveryServiceAccountIsWhateverRunsInTheCluster(String subject) {
    Finding finding =
        one(
            CODE,
            PolicyKind.ROLE_TRUST,
            trust(EKS, "{\"StringLike\": {\"" + ISSUER + ":sub\": \"" + subject + "\"}}"));

    assertThat(finding.problem().text())
        .isEqualTo(
            "Whatever runs in the cluster of \""
                + ISSUER
                + "\" can assume the role: \""
                + subject
                + "\" is every service account.");
    assertThat(finding.problem().fix())
        .isEqualTo(
            "Name namespace and service account in \""
                + ISSUER
                + ":sub\", such as \"system:serviceaccount:default:app\".");
  }

  @ParameterizedTest
  @CsvSource({
    "graph.facebook.com, graph.facebook.com:app_id",
    "www.amazon.com, www.amazon.com:app_id",
    "accounts.google.com, accounts.google.com:aud",
    "cognito-identity.amazonaws.com, cognito-identity.amazonaws.com:aud",
    "cognito-identity.cn-north-1.amazonaws.com.cn, cognito-identity.amazonaws.com.cn:aud"
  })
  void theClaimThatIsProposedIsOneThatAwsPasses(String issuer, String key) {
    String none =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"Federated\": \""
                + issuer
                + "\"}, \"Action\": \"sts:AssumeRoleWithWebIdentity\"");
    List<String> proposed = Fixes.quoted(one(CODE, PolicyKind.ROLE_TRUST, none).problem().fix());

    assertThat(proposed).contains(key);
    assertThat(proposed)
        .allSatisfy(
            claim ->
                assertThat(
                        Checked.findings(
                            PolicyKind.ROLE_TRUST,
                            none.replace(
                                "Identity\"",
                                "Identity\", \"Condition\": {\"StringEquals\": {\""
                                    + claim
                                    + "\": \"x\"}}")))
                    .isEmpty());
  }
}
