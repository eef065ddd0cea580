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
import org.junit.jupiter.params.provider.CsvSource;

class UnpassedClaimTest {
  private static final Code CODE = Code.CLAIM_NOT_PASSED;

  @Test
  void aClaimThatAwsDoesNotPassOnIsFound() {
    Finding finding =
        one(
            CODE,
            PolicyKind.ROLE_TRUST,
            trust("token.actions.githubusercontent.com", "iss", "StringEquals"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:iss");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[CLAIM_NOT_PASSED] No request carries \"token.actions.githubusercontent.com:iss\", a"
                + " claim that AWS does not pass on, so that the statement allows nothing. Compare"
                + " a claim that AWS passes on, such as"
                + " \"token.actions.githubusercontent.com:sub\".");
  }

  @Test
  void aConditionThatHoldsWithoutItSaysNothing() {
    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust("gitlab.com", "nbf", "StringNotEquals"))
                .problem()
                .text())
        .contains("so that the condition holds whatever the token says.");
  }

  @ParameterizedTest
  @CsvSource({
    "token.actions.githubusercontent.com, repository_owner",
    "token.actions.githubusercontent.com/octo, exp",
    "gitlab.com, project_path",
    "www.amazon.com, aud",
    "graph.facebook.com, sub",
    "cognito-identity.amazonaws.com, email",
    "idp.example.com, groups"
  })
  void soAreOthers(String issuer, String claim) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(issuer, claim, "StringEquals")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "token.actions.githubusercontent.com, repository_id",
    "token.actions.githubusercontent.com, ENVIRONMENT",
    "token.actions.githubusercontent.com/octo, enterprise_id",
    "gitlab.com, namespace_id",
    "agent.buildkite.com, pipeline_slug",
    "oidc.circleci.com/org/12345, oidc.circleci.com/project-id",
    "idcs-1a2b.identity.oraclecloud.com, rpst_id",
    "accounts.google.com, google/organization_number",
    "accounts.google.com, email",
    "www.amazon.com, user_id",
    "www.amazon.com, sub",
    "graph.facebook.com, app_id",
    "cognito-identity.amazonaws.com, amr",
    "cognito-identity.amazonaws.com, oaud",
    "idp.example.com, azp",
    "idp.example.com, amr",
    "oidc.eks.eu-west-1.amazonaws.com/id/A1B2, sub"
  })
  void thoseThatAwsPassesOnAreNot(String issuer, String claim) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(issuer, claim, "StringEquals")))
        .isEmpty();
  }

  private static String trust(String issuer, String claim, String operator) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\": \"arn:aws:iam::111122223333:"
            + "oidc-provider/"
            + issuer
            + "\"}, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {\""
            + operator
            + "\": {\""
            + issuer
            + ":"
            + claim
            + "\": \"x\"}}");
  }
}
