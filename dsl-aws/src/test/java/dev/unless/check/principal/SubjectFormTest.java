package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
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

class SubjectFormTest {
  private static final Code CODE = Code.IMPOSSIBLE_VALUE;
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String EKS = "oidc.eks.eu-west-1.amazonaws.com/id/A1B2";

  @Test
  void aSubjectWithoutAClaimsNameIsFound() {
    Finding finding =
        one(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB, "StringLike", "octo-org/octo-repo:*"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/" + GITHUB + ":sub/0");
    assertThat(finding.problem().offending()).isEqualTo("octo-org/octo-repo:*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[IMPOSSIBLE_VALUE] No workflow of GitHub has the subject \"octo-org/octo-repo:*\": it"
                + " begins with no claim's name. Write \"repo:octo-org/octo-repo:*\".");
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r, repo:o/r:ref:refs/heads/main",
    "o/r, repo:o/r:ref:refs/heads/main",
    "main, repo:example/app:ref:refs/heads/main",
    "repo:o/r:refs/heads/main, repo:o/r:ref:refs/heads/main",
    "repo:o/r:ref:main, repo:o/r:ref:refs/heads/main",
    "repo:o/r:ref:heads/main, repo:o/r:ref:refs/heads/main",
    "repo:o:ref:refs/heads/main, repo:example/app:ref:refs/heads/main",
    "Repo:o/r:pull_request, repo:example/app:ref:refs/heads/main"
  })
  void othersAreFoundWithWhatWasMeant(String subject, String meant) {
    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB, "StringEquals", subject))
                .problem()
                .fix())
        .isEqualTo("Write \"" + meant + "\".");
    assertThat(codes(PolicyKind.ROLE_TRUST, trust(GITHUB, "StringEquals", meant))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo:o/r:ref:refs/heads/main",
        "repo:o/r:ref:refs/tags/v1",
        "repo:o/r:ref:refs/pull/1/merge",
        "repo:o/r:ref:*",
        "repo:o/r:ref:refs/*",
        "repo:o/r:*",
        "repo:o/*:refs/heads/main",
        "repo:o/r",
        "repo:o/r:environment:prod",
        "repo:o/r:pull_request",
        "repository_owner:o",
        "repo_property_cost-centre:x",
        "job_workflow_ref:o/r/.github/workflows/w.yml@refs/heads/main",
        "enterprise:e:repo:o/r",
        "*/r:ref:refs/heads/main",
        "rep*",
        "${org}/${repo}:*",
        "<org>/<repo>:*"
      })
  void whatSomeTokenMayHaveIsNot(String subject) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB, "StringLike", subject)))
        .isEmpty();
  }

  @Test
  void anEnterpriseHasTheSameSubjects() {
    assertThat(
            findings(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB + "/octo", "StringLike", "o/r:*")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEqualsIgnoreCase, Repo:O/R:pull_request, 0",
    "StringNotLike, o/r:*, 1",
    "StringEqualsIgnoreCase, O/R, 1"
  })
  void caseCountsWhereTheOperatorSaysSo(String operator, String subject, int count) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(GITHUB, operator, subject)))
        .hasSize(count);
  }

  @Test
  void whatIsNoServiceAccountIsFoundOfACluster() {
    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust(EKS, "StringEquals", "serviceaccount:default:x"))
                .problem()
                .toString())
        .isEqualTo(
            "[IMPOSSIBLE_VALUE] \"serviceaccount:default:x\" is not a service account of a cluster."
                + " Write one such as \"system:serviceaccount:default:app\".");
  }

  @ParameterizedTest
  @CsvSource({
    EKS + ", StringEquals, system:serviceaccount:default:app, 0",
    EKS + ", StringLike, system:serviceaccount:default:*, 0",
    EKS + ", StringLike, *:default:app, 0",
    EKS + ", StringEqualsIgnoreCase, System:ServiceAccount:default:app, 0",
    EKS + ", StringEquals, system:serviceaccount:default, 1",
    EKS + ", StringLike, default:*, 1",
    "gitlab.com, StringEquals, serviceaccount:default:x, 0",
    "gitlab.com, StringEquals, octo-org/octo-repo, 0"
  })
  void ofAServiceAccountNamespaceAndNameAreAskedFor(
      String issuer, String operator, String subject, int count) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(issuer, operator, subject)))
        .hasSize(count);
  }

  private static String trust(String issuer, String operator, String subject) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " \"arn:aws:iam::111122223333:oidc-provider/"
            + issuer
            + "\"}, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {\""
            + operator
            + "\": {\""
            + issuer
            + ":sub\": \""
            + subject
            + "\"}}");
  }
}
