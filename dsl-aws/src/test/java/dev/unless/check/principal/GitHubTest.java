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
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTest {
  private static final Code MISSING = Code.MISSING_GITHUB_REPO_CONDITION_KEY;
  private static final Code WIDE = Code.SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED;

  @Test
  void anAudienceAloneIsEverybodys() {
    Finding finding =
        one(MISSING, PolicyKind.ROLE_TRUST, trust("StringEquals", "aud", "sts.amazonaws.com"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Federated/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_GITHUB_REPO_CONDITION_KEY] The workflows of every repository on GitHub can"
                + " assume the role. Add a condition on"
                + " \"token.actions.githubusercontent.com:sub\", such as"
                + " \"repo:example/app:ref:refs/heads/main\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo:*", "re*", "repo:example*", "repo:*/app:ref:refs/heads/main"})
  void aWildcardBeforeTheOwnerEndsIsEverybodysToo(String subject) {
    Finding finding = one(MISSING, PolicyKind.ROLE_TRUST, trust("StringLike", "SUB", subject));

    assertThat(finding.problem().offending()).isEqualTo(subject);
    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:SUB/0");
    assertThat(finding.problem().text())
        .isEqualTo("\"" + subject + "\" does not say whose repositories may assume the role.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo:example/*",
        "repo:example/app*",
        "repo:example/app:*",
        "repo:example/app:ref:refs/heads/*",
        "repo:example/a?p:ref:refs/heads/main"
      })
  void moreThanOneRepositoryOrBranchIsFound(String subject) {
    Finding finding = one(WIDE, PolicyKind.ROLE_TRUST, trust("StringLike", "sub", subject));

    assertThat(finding.problem().offending()).isEqualTo(subject);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED] \""
                + subject
                + "\" lets more than one repository or branch assume the role. Write repository"
                + " and branch in full, such as \"repo:example/app:ref:refs/heads/main\".");
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("StringLike", "sub", subject)))
        .doesNotContain(MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo:example/app:ref:refs/heads/main",
        "repo:example/app:environment:production",
        "repo:example/app:ref:refs/tags/v*",
        "repository_owner_id:1234:*"
      })
  void oneRepositoryAndBranchIsNot(String subject) {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("StringLike", "sub", subject)))
        .doesNotContain(MISSING, WIDE);
  }

  @Test
  void aBranchMayStandUnderItsOwnKey() {
    String json =
        trust("StringLike", "sub", "repo:example/app:*")
            .replace(
                "{\"StringLike\"",
                "{\"StringEquals\": {\"token.actions.githubusercontent.com:ref\":"
                    + " \"refs/heads/main\"}, \"StringLike\"");

    assertThat(findings(WIDE, PolicyKind.ROLE_TRUST, json)).isEmpty();
  }

  @Test
  void anotherClaimMayNameTheOwner() {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("StringEquals", "repository_owner_id", "1234")))
        .doesNotContain(MISSING, WIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "repository_owner"})
  void whereNobodyCanAssumeTheRoleItIsNotSaidThatEverybodyCan(String claim) {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("StringEquals", claim, "x")))
        .doesNotContain(MISSING)
        .contains(Code.CLAIM_NOT_PASSED);
  }

  @Test
  void aStarUnderEqualsIsNoWildcard() {
    assertThat(codes(PolicyKind.ROLE_TRUST, trust("StringEquals", "sub", "repo:*")))
        .doesNotContain(MISSING, WIDE);
  }

  @Test
  void everyValueIsExamined() {
    String json =
        trust("StringLike", "sub", "repo:example/app:ref:refs/heads/main\", \"repo:example/*")
            .replace("sub\": \"", "sub\": [\"")
            .replace("/*\"}", "/*\"]}");

    assertThat(one(WIDE, PolicyKind.ROLE_TRUST, json).pointer()).endsWith(":sub/1");
  }

  private static String trust(String operator, String claim, String value) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},"
            + " \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {\""
            + operator
            + "\": {\"token.actions.githubusercontent.com:"
            + claim
            + "\": \""
            + value
            + "\"}}");
  }
}
