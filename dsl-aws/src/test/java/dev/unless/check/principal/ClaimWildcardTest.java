package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimWildcardTest {
  private static final Code CODE = Code.WILDCARD_USAGE_TOO_PERMISSIVE;

  @Test
  void aWildcardThatComesTooEarlyIsFound() {
    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust("Allow", "StringLike", "job_*"))
                .problem()
                .toString())
        .isEqualTo(
            "[WILDCARD_USAGE_TOO_PERMISSIVE] \"job_*\" has fewer than six characters before its"
                + " wildcard. Name the organization and the repository, as in"
                + " \"repo:example/app:*\".");
  }

  @ParameterizedTest
  @CsvSource({
    "Allow, StringLike, ent*, 1",
    "Allow, StringLike, enterprise*, 0",
    "Allow, StringLike, repo:e*, 0",
    "Allow, StringLike, repo:example/app:*, 0",
    "Allow, StringEquals, job_*, 0",
    "Allow, StringNotLike, job_*, 0",
    "Deny, StringLike, job_*, 0"
  })
  void onlyThePatternsOfAnAllowAre(String effect, String operator, String value, int count) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(effect, operator, value)))
        .hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "repo:*", "repo:*/app:*"})
  void everybodysWorkflowsArePublicAndNothingMoreIsSaidOfThem(String value) {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("Allow", "StringLike", value)))
        .containsExactly(Code.PUBLIC_ACCESS, Code.MISSING_GITHUB_REPO_CONDITION_KEY);
  }

  private static String trust(String effect, String operator, String value) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \""
        + effect
        + "\", \"Principal\": {\"Federated\":"
        + " \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},"
        + " \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {\""
        + operator
        + "\": {\"token.actions.githubusercontent.com:sub\": \""
        + value
        + "\"}}}]}";
  }
}
