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
import org.junit.jupiter.params.provider.ValueSource;

class ExcludedPrincipalTest {
  @Test
  void anotherAccountsRoleIsFound() {
    Finding finding =
        one(
            Code.PRINCIPAL_NEVER_MEETS_CONDITION,
            PolicyKind.ROLE_TRUST,
            trusting(
                "arn:aws:iam::111122223333:root",
                "ArnLike",
                "aws:PrincipalArn",
                "arn:aws:iam::444455556666:role/app"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/ArnLike/aws:PrincipalArn");
    assertThat(finding.problem().offending()).isEqualTo("aws:PrincipalArn");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[PRINCIPAL_NEVER_MEETS_CONDITION] Nobody whom Principal names has the"
                + " \"aws:PrincipalArn\" that is asked for, so the statement never applies. Name in"
                + " both the same accounts, users or roles.");
  }

  @ParameterizedTest
  @CsvSource({
    "111122223333, StringEquals, aws:PrincipalAccount, 444455556666",
    "arn:aws:iam::111122223333:role/a, StringEqualsIfExists, aws:PrincipalAccount, 444455556666",
    "arn:aws:iam::111122223333:role/a, ArnEquals, aws:PrincipalArn, arn:aws:iam::111122223333:role/b",
    "arn:aws:sts::111122223333:assumed-role/a/s, ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/b",
    "arn:aws:iam::111122223333:root, StringLike, aws:PrincipalArn, arn:aws:iam::444455556666:*",
    "arn:aws:iam::111122223333:root, StringLike, aws:PrincipalArn, arn:aws:iam::444455556666:role/*",
    "arn:aws:iam::111122223333:role/a, StringEquals, aws:PrincipalType, User",
    "arn:aws:iam::111122223333:user/a, StringLike, aws:PrincipalType, Assumed*",
    "arn:aws:iam::111122223333:root, StringEquals, aws:PrincipalType, Anonymous",
    "111122223333, Bool, aws:PrincipalIsAWSService, true",
    "arn:aws:iam::111122223333:role/a, BoolIfExists, aws:PrincipalIsAWSService, True"
  })
  void soIsWhoeverElseIsExcluded(String principal, String operator, String key, String value) {
    assertThat(
            findings(
                Code.PRINCIPAL_NEVER_MEETS_CONDITION,
                PolicyKind.ROLE_TRUST,
                trusting(principal, operator, key, value)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "*, ArnLike, aws:PrincipalArn, arn:aws:iam::444455556666:role/app",
    "AROAEXAMPLEROLEID1234, ArnLike, aws:PrincipalArn, arn:aws:iam::444455556666:role/app",
    "111122223333, StringEquals, aws:PrincipalAccount, 111122223333",
    "111122223333, StringNotEquals, aws:PrincipalAccount, 444455556666",
    "111122223333, ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/app",
    "111122223333, ArnLike, aws:PrincipalArn, arn:aws:iam::111122223333:root",
    "111122223333, StringLike, aws:PrincipalArn, arn:aws:iam::*:role/app",
    "111122223333, StringLike, aws:PrincipalArn, arn:*:role/app",
    "111122223333, StringEquals, aws:PrincipalType, User",
    "arn:aws:iam::111122223333:role/a, StringEquals, aws:PrincipalType, AssumedRole",
    "arn:aws:iam::111122223333:user/a, StringEquals, aws:PrincipalType, FederatedUser",
    "111122223333, Bool, aws:PrincipalIsAWSService, false",
    "*, Bool, aws:PrincipalIsAWSService, true",
    "arn:aws:iam::111122223333:role/p/a, ArnLike, aws:PrincipalArn, arn:aws:iam::111122223333:role/*/a",
    "arn:aws:sts::111122223333:assumed-role/a/s, ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/p/a"
  })
  void whoMayMeetTheConditionIsNot(String principal, String operator, String key, String value) {
    assertThat(
            findings(
                Code.PRINCIPAL_NEVER_MEETS_CONDITION,
                PolicyKind.ROLE_TRUST,
                trusting(principal, operator, key, value)))
        .isEmpty();
  }

  @Test
  void aServiceIsAService() {
    String service =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"s3.amazonaws.com\"},"
                + " \"Action\": \"sts:AssumeRole\", \"Condition\": {\"Bool\":"
                + " {\"aws:PrincipalIsAWSService\": \"false\"}}");
    String andOthers = service.replace("{\"Service\":", "{\"AWS\": \"111122223333\", \"Service\":");

    assertThat(
            one(Code.PRINCIPAL_NEVER_MEETS_CONDITION, PolicyKind.ROLE_TRUST, service)
                .problem()
                .fix())
        .isEqualTo("Name in Principal whom the condition asks for, or leave the condition out.");
    assertThat(
            findings(
                Code.PRINCIPAL_NEVER_MEETS_CONDITION,
                PolicyKind.ROLE_TRUST,
                service.replace("\"false\"", "\"true\"")))
        .isEmpty();
    assertThat(findings(Code.PRINCIPAL_NEVER_MEETS_CONDITION, PolicyKind.ROLE_TRUST, andOthers))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"444455556666", "*"})
  void onePrincipalThatMeetsItIsEnough(String other) {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"111122223333\", \""
                + other
                + "\"]}, \"Action\": \"sts:AssumeRole\", \"Condition\": {\"StringEquals\":"
                + " {\"aws:PrincipalAccount\": \"444455556666\"}}");

    assertThat(findings(Code.PRINCIPAL_NEVER_MEETS_CONDITION, PolicyKind.ROLE_TRUST, json))
        .isEmpty();
  }

  private static String trusting(String principal, String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \""
            + principal
            + "\"}, \"Action\": \"sts:AssumeRole\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
