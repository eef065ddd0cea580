package dev.unless.check.proof;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdleStatementTest {
  private static final Code CODE = Code.STATEMENT_HAS_NO_EFFECT;
  private static final String ALLOW =
      "{\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\","
          + " \"s3:GetObjectTagging\"], \"Resource\": \"arn:aws:s3:::reports/*\"}";

  @Test
  void anAllowThatADenyCancelsIsFoundWithTheDeny() {
    Finding finding =
        one(CODE, PolicyKind.IDENTITY, policy(ALLOW, deny("D1", "s3:Get*"), deny("D2", "s3:Put*")));

    assertThat(finding.pointer()).isEqualTo("/Statement/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[STATEMENT_HAS_NO_EFFECT] All that this Allow allows is denied by \"D1\", and a Deny"
                + " outweighs any Allow. Leave this Allow out, or except from the Deny what it is"
                + " to allow.");
  }

  @Test
  void severalDeniesMayCancelItTogether() {
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            policy(ALLOW, deny("D1", "s3:GetObject"), deny("D2", "s3:GetObjectT*")));

    assertThat(finding.problem().text())
        .startsWith("All that this Allow allows is denied by \"D1\" and \"D2\" together,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3:GetObject", "s3:GetObjectT*", "s3:Put*"})
  void anAllowOfWhichSomethingIsLeftHasAnEffect(String action) {
    assertThat(findings(CODE, PolicyKind.IDENTITY, policy(ALLOW, deny("D", action)))).isEmpty();
  }

  @Test
  void aConditionOfTheDenyLeavesSomething() {
    String under =
        deny("D", "s3:*")
            .replace("}", ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"false\"}}}");

    assertThat(findings(CODE, PolicyKind.IDENTITY, policy(ALLOW, under))).isEmpty();
  }

  @Test
  void aConditionThatExcludesWhatTheStatementNamesIsFound() {
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            policy(
                "{\"Effect\": \"Allow\", \"Action\": \"sqs:SendMessage\", \"Resource\":"
                    + " \"arn:aws:sqs:eu-west-1:111122223333:orders\", \"Condition\":"
                    + " {\"StringEquals\": {\"aws:ResourceAccount\": \"444455556666\"}}}"));

    assertThat(finding.problem().text())
        .isEqualTo(
            "No request is as the statement asks: its condition excludes its actions or resources,"
                + " so that it never applies.");
  }

  @Test
  void ofWhomNobodyIsNothingIsCancelled() {
    String allow =
        "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::AccountB-ID:user/b\"},"
            + " \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::reports/*\"}";
    String deny =
        allow
            .replace("Allow", "Deny")
            .replace(
                "/*\"}",
                "/*\", \"Condition\": {\"StringNotEquals\": {\"s3:x-amz-acl\": \"private\"}}}");

    assertThat(findings(CODE, PolicyKind.BUCKET, policy(allow, deny))).isEmpty();
  }

  private static String deny(String sid, String action) {
    return "{\"Sid\": \""
        + sid
        + "\", \"Effect\": \"Deny\", \"Action\": \""
        + action
        + "\", \"Resource\": \"*\"}";
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }
}
