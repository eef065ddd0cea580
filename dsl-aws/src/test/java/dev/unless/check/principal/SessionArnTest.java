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

class SessionArnTest {
  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/Admin/jo";

  @Test
  void theArnOfASessionIsFound() {
    Finding finding =
        one(Code.SESSION_IN_PRINCIPAL_ARN, PolicyKind.IDENTITY, denied("ArnNotEquals", SESSION));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/ArnNotEquals/aws:PrincipalArn/0");
    assertThat(finding.problem().offending()).isEqualTo(SESSION);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[SESSION_IN_PRINCIPAL_ARN] \"arn:aws:sts::111122223333:assumed-role/Admin/jo\" is the"
                + " ARN of a role's session; \"aws:PrincipalArn\" is the ARN of the role. Write"
                + " \"arn:aws:iam::111122223333:role/Admin\", with the role's path if it has one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arn:aws:sts::*:assumed-role/*", "arn:*:sts::111122223333:assumed-role/A*"})
  void soArePatternsOfSessions(String pattern) {
    assertThat(
            findings(
                Code.SESSION_IN_PRINCIPAL_ARN, PolicyKind.IDENTITY, denied("ArnNotLike", pattern)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:role/assumed-role/jo",
        "arn:aws:sts::111122223333:federated-user/jo",
        "arn:aws:sts::111122223333:*",
        "arn:aws:*::111122223333:*",
        "*"
      })
  void whatTheKeyMayBeIsNot(String value) {
    assertThat(
            findings(
                Code.SESSION_IN_PRINCIPAL_ARN, PolicyKind.IDENTITY, denied("ArnNotLike", value)))
        .isEmpty();
  }

  @Test
  void otherKeysMayHaveSessions() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"cloudformation:UpdateStack\", \"Resource\": \"*\","
                + " \"Condition\": {\"ArnLike\": {\"cloudformation:RoleArn\": \""
                + SESSION
                + "\"}}");

    assertThat(findings(Code.SESSION_IN_PRINCIPAL_ARN, PolicyKind.IDENTITY, json)).isEmpty();
  }

  private static String denied(String operator, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\""
            + operator
            + "\": {\"aws:PrincipalArn\": \""
            + value
            + "\"}}");
  }
}
