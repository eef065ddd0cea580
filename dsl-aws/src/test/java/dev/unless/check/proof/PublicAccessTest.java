package dev.unless.check.proof;

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

class PublicAccessTest {
  private static final Code CODE = Code.PUBLIC_ACCESS;

  @Test
  void anAllowToEveryoneIsFoundWithTheRequestOfAnOutsider() {
    Finding finding = one(CODE, PolicyKind.BUCKET, read(""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[PUBLIC_ACCESS] The public is let in: this request is allowed, and nothing in the"
                + " policy tells who makes it: anonymous s3:GetObject arn:aws:s3:::reports/example."
                + " Name in Principal who is let in, or ask in a condition for values of a key that"
                + " tells who or whence, such as aws:PrincipalOrgID, aws:SourceArn, aws:SourceVpce"
                + " or aws:SourceIp.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUEUE | sqs:SendMessage | arn:aws:sqs:eu-west-1:111122223333:orders",
        "TOPIC | sns:Publish | arn:aws:sns:eu-west-1:111122223333:orders",
        "FUNCTION | lambda:InvokeFunction | arn:aws:lambda:eu-west-1:111122223333:function:f",
        "KEY | kms:Decrypt | *",
        "SECRET | secretsmanager:GetSecretValue | *",
        "RESOURCE_BASED | backup:CopyIntoBackupVault | *"
      })
  void resourcesOfEveryServiceMayBePublic(PolicyKind kind, String action, String resource) {
    String json =
        policy(
            "\"Sid\": \"A\", \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \""
                + action
                + "\", \"Resource\": \""
                + resource
                + "\"");

    assertThat(findings(CODE, kind, json)).hasSize(1);
  }

  @Test
  void aRepositoryWithoutResourceMayBePublic() {
    assertThat(
            findings(
                CODE,
                PolicyKind.REPOSITORY,
                policy(
                    "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"*\"}, \"Action\":"
                        + " \"ecr:BatchGetImage\"")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        "\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        "\"StringLike\": {\"aws:Referer\": \"https://www.example.com/*\"}",
        "\"StringLike\": {\"aws:SourceArn\": \"arn:aws:s3:::*\"}",
        "\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:s3:*:*:uploads*\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"0.0.0.0/1\"}",
        "\"Bool\": {\"aws:SecureTransport\": \"true\"}"
      })
  void aConditionThatTellsNobodyLeavesItPublic(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, read(condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        "\"StringEquals\": {\"aws:PrincipalAccount\": [\"111122223333\", \"444455556666\"]}",
        "\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:cloudfront::111122223333:distribution/*\"}",
        "\"StringEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d4e5f60718\"}",
        "\"StringEquals\": {\"aws:VpceOrgID\": \"o-a1b2c3d4e5\"}",
        "\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:s3:*:*:uploads\"}",
        "\"StringEquals\": {\"aws:VpceAccount\": \"111122223333\"}",
        "\"ForAnyValue:StringLike\": {\"aws:SourceOrgPaths\": \"o-a1b2c3d4e5/*\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}"
      })
  void aFixedValueThatTellsWhoOrWhencePins(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, read(condition))).isEmpty();
  }

  @Test
  void whatNoPolicyGivesToAnotherAccountIsNotGivenToThePublic() {
    String json =
        read("").replace("s3:GetObject", "s3:PutBucketPolicy").replace("reports/*", "reports");

    assertThat(findings(CODE, PolicyKind.BUCKET, json)).isEmpty();
  }

  @Test
  void aSourceThatTheCallerChoosesLeavesAnEventBusPublic() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"events:PutEvents\","
                + " \"Resource\": \"arn:aws:events:us-east-1:111122223333:event-bus/b\","
                + " \"Condition\": {\"StringEquals\": {\"events:source\": \"com.partner\"}}");

    assertThat(findings(CODE, PolicyKind.EVENT_BUS, json)).hasSize(1);
  }

  @Test
  void whatADenyTakesFromThePublicIsNotGiven() {
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\","
            + " \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::reports/*\"},"
            + " {\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\", \"Condition\": {\"StringNotEquals\":"
            + " {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}}}]}";

    assertThat(findings(CODE, PolicyKind.BUCKET, json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"AWS\": \"*\"} | sts:AssumeRole | | 1",
        "{\"AWS\": \"*\"} | sts:AssumeRole | \"StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"} | 0",
        "{\"Federated\": \"cognito-identity.amazonaws.com\"} | sts:AssumeRoleWithWebIdentity | | 1",
        "{\"Federated\": \"accounts.google.com\"} | sts:AssumeRoleWithWebIdentity |"
            + " \"StringEquals\": {\"accounts.google.com:sub\": \"1234567890\"} | 0",
        "{\"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"} |"
            + " sts:AssumeRoleWithWebIdentity | \"StringLike\":"
            + " {\"token.actions.githubusercontent.com:sub\": \"repository_owner:octo-org:*\"} | 0",
        "{\"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"} |"
            + " sts:AssumeRoleWithWebIdentity | \"StringEquals\":"
            + " {\"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\"} | 1",
        "{\"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"} |"
            + " sts:AssumeRoleWithWebIdentity | \"StringLike\":"
            + " {\"token.actions.githubusercontent.com:sub\": \"repo:octo-org/app:*\"} | 0",
        "{\"Service\": \"ec2.amazonaws.com\"} | sts:AssumeRole | | 0",
        "{\"AWS\": \"arn:aws:iam::444455556666:root\"} | sts:AssumeRole | | 0"
      })
  void aRoleIsPublicWhereWhoeverHasATokenMayAssumeIt(
      String principal, String action, String condition, int found) {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": "
                + principal
                + ", \"Action\": \""
                + action
                + "\""
                + (condition == null ? "" : ", \"Condition\": {" + condition + "}"));

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, json)).hasSize(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VPC_ENDPOINT", "RESOURCE_CONTROL", "IDENTITY"})
  void otherKindsGiveNothingToThePublic(PolicyKind kind) {
    assertThat(findings(CODE, kind, read(""))).isEmpty();
  }

  private static String read(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\""
            + (condition.isEmpty() ? "" : ", \"Condition\": {" + condition + "}"));
  }
}
