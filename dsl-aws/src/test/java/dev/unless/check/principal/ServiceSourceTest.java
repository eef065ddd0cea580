package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSourceTest {
  private static final Code CODE = Code.RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL;

  @Test
  void aServiceThatAnyAccountMaySendIsFound() {
    Finding finding = one(CODE, PolicyKind.BUCKET, allow("{}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Service/0");
    assertThat(finding.problem().offending()).isEqualTo("sns.amazonaws.com");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL] Any account can have \"sns.amazonaws.com\" act"
                + " on the resource. Add a condition on aws:SourceArn or aws:SourceAccount, or for"
                + " a whole organization on aws:SourceOrgID or aws:SourceOrgPaths.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\": {\"AWS:sourceaccount\": \"111122223333\"}}",
        "{\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:sns:*:111122223333:t\"}}",
        "{\"StringEquals\": {\"aws:SourceOrgID\": \"o-a1b2c3d4e5\"}}",
        "{\"ForAnyValue:StringLike\": {\"aws:SourceOrgPaths\": \"o-a1b2c3d4e5/*\"}}",
        "{\"StringEquals\": {\"kms:EncryptionContext:aws:logs:arn\": \"x\"}}"
      })
  void aConditionOnTheSourceIsEnough(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, allow(condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringNotEquals\": {\"aws:SourceAccount\": \"111122223333\"}}",
        "{\"Null\": {\"aws:SourceAccount\": \"false\"}}",
        "{\"StringLike\": {\"aws:SourceAccount\": \"*\"}}",
        "{\"ArnLike\": {\"aws:SourceArn\": \"arn:*:*:*:*:*\"}}",
        "{\"Bool\": {\"aws:SecureTransport\": \"true\"}}"
      })
  void aConditionThatNamesNoSourceIsNot(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, allow(condition))).hasSize(1);
  }

  @Test
  void logsOfOneAccountAreItsOwn() {
    String logs =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
                + " \"logdelivery.elasticloadbalancing.amazonaws.com\"}, \"Action\":"
                + " \"s3:PutObject\", \"Resource\":"
                + " \"arn:aws:s3:::logs/lb/AWSLogs/111122223333/*\"");

    assertThat(findings(CODE, PolicyKind.BUCKET, logs)).isEmpty();
  }

  @Test
  void rolesAndDeniesAreLeftOut() {
    String trust =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\"},"
                + " \"Action\": \"sts:AssumeRole\"");

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust)).isEmpty();
    assertThat(findings(CODE, PolicyKind.BUCKET, allow("{}").replace("Allow", "Deny"))).isEmpty();
  }

  private static String allow(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\", \"Service\":"
            + " \"sns.amazonaws.com\"}, \"Action\": \"s3:PutObject\", \"Resource\":"
            + " \"arn:aws:s3:::b/*\", \"Condition\": "
            + condition);
  }

  @Test
  void whereNoServiceMeetsTheConditionNobodyCanSendOne() {
    String asked = "{\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/app\"}}";

    assertThat(findings(CODE, PolicyKind.BUCKET, allow(asked))).isEmpty();
    assertThat(findings(CODE, PolicyKind.BUCKET, allow(asked.replace("ArnLike", "ArnNotLike"))))
        .hasSize(1);
  }

  @Test
  void ofANameOfATemplateOnlyThatIsSaid() {
    assertThat(
            Checked.findings(
                PolicyKind.BUCKET,
                allow("{\"Bool\": {\"aws:SecureTransport\": \"true\"}}")
                    .replace("sns.amazonaws.com", "sns.${Suffix}")))
        .extracting(Finding::code)
        .containsExactly(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT);
  }
}
