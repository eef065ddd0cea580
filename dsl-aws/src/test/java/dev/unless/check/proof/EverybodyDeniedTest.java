package dev.unless.check.proof;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverybodyDeniedTest {
  private static final Code CODE = Code.EVERYBODY_DENIED;
  private static final String ENDPOINT = "\"StringNotEquals\": {\"aws:SourceVpce\": \"vpce-0aaa\"}";
  private static final String OFFICE = "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}";

  @Test
  void deniesThatTogetherExceptNobodyAreFound() {
    Finding finding =
        one(
            CODE,
            PolicyKind.BUCKET,
            policy(
                deny("Endpoint", "s3:GetObject", ENDPOINT),
                deny("Tls", "s3:*", "\"Bool\": {\"aws:SecureTransport\": \"false\"}"),
                deny("Office", "s3:Get*", OFFICE)));

    assertThat(finding.pointer()).isEqualTo("/Statement");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[EVERYBODY_DENIED] Together \"Endpoint\" and \"Office\" deny every request of what"
                + " they have in common: each excepts some requests, and none is excepted by all of"
                + " them. Write one Deny with all exceptions: entries of one condition must all hold"
                + " for it to deny, and values of one entry are alternatives.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3:PutObject | \"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}",
        "s3:GetObject | \"StringNotEquals\": {\"aws:SourceVpce\": [\"vpce-0aaa\", \"vpce-0bbb\"]}",
        "s3:GetObject | \"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        "s3:GetObject | \"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"Null\":"
            + " {\"aws:SourceVpce\": \"true\"}"
      })
  void whereSomebodyIsLeftNothingIs(String action, String condition) {
    assertThat(
            findings(
                CODE,
                PolicyKind.BUCKET,
                policy(deny("A", "s3:GetObject", ENDPOINT), deny("B", action, condition))))
        .isEmpty();
  }

  @Test
  void aDenyWithoutConditionIsMeant() {
    String all =
        "{\"Sid\": \"All\", \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\","
            + " \"Resource\": \"arn:aws:s3:::reports/*\"}";

    assertThat(findings(CODE, PolicyKind.BUCKET, policy(deny("A", "s3:GetObject", ENDPOINT), all)))
        .isEmpty();
  }

  @Test
  void aDenyThatCancelsAServicesDeliveryIsFoundAtTheDeny() {
    String delivery =
        "{\"Sid\": \"Trail\", \"Effect\": \"Allow\", \"Principal\": {\"Service\":"
            + " \"cloudtrail.amazonaws.com\"}, \"Action\": \"s3:PutObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\", \"Condition\": {\"StringEquals\":"
            + " {\"aws:SourceAccount\": \"111122223333\"}}}";
    Finding finding =
        one(CODE, PolicyKind.BUCKET, policy(delivery, deny("Only", "s3:*", ENDPOINT)));

    assertThat(finding.pointer()).isEqualTo("/Statement/1");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[EVERYBODY_DENIED] This Deny denies \"cloudtrail.amazonaws.com\" all that \"Trail\""
                + " allows it: a service that calls on its own account comes from no address, VPC or"
                + " account of yours. Except it: add \"BoolIfExists\":"
                + " {\"aws:PrincipalIsAWSService\": \"false\"} to the Deny's condition.");

    String excepted = ENDPOINT + ", \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}";
    assertThat(findings(CODE, PolicyKind.BUCKET, policy(delivery, deny("Only", "s3:*", excepted))))
        .isEmpty();
    assertThat(
            findings(CODE, PolicyKind.BUCKET, policy(delivery, deny("Only", "s3:Get*", ENDPOINT))))
        .isEmpty();
  }

  @Test
  void aDenyOfServicesIsToldAtTheAllowAlone() {
    String delivery =
        "{\"Sid\": \"Topic\", \"Effect\": \"Allow\", \"Principal\": {\"Service\":"
            + " \"sns.amazonaws.com\"}, \"Action\": \"s3:PutObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\"}";
    String services = "\"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}";

    assertThat(findings(CODE, PolicyKind.BUCKET, policy(delivery, deny("No", "s3:*", services))))
        .isEmpty();
  }

  private static String deny(String sid, String action, String condition) {
    return "{\"Sid\": \""
        + sid
        + "\", \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \""
        + action
        + "\", \"Resource\": \"arn:aws:s3:::reports/*\", \"Condition\": {"
        + condition
        + "}}";
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }
}
