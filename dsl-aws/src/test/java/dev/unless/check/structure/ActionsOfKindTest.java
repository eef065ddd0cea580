package dev.unless.check.structure;

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

class ActionsOfKindTest {
  private static String deny(PolicyKind kind, String element, String actions) {
    String resource = kind == PolicyKind.ROLE_TRUST ? "" : ", \"Resource\": \"*\"";
    String principal = kind.hasPrincipal() ? "\"Principal\": \"*\", " : "";
    return policy(
        "\"Effect\": \"Deny\", "
            + principal
            + "\""
            + element
            + "\": ["
            + actions
            + "]"
            + resource
            + ", \"Condition\": {\"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}}");
  }

  @Test
  void anActionOfAnotherServiceIsFoundInABucketPolicy() {
    String json = deny(PolicyKind.BUCKET, "Action", "\"s3:GetObject\", \"kms:Decrypt\"");
    Finding finding = one(Code.UNSUPPORTED_ACTION_IN_POLICY, PolicyKind.BUCKET, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/1");
    assertThat(finding.problem().offending()).isEqualTo("kms:Decrypt");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_ACTION_IN_POLICY] \"kms:Decrypt\" is not an action that a bucket policy is"
                + " asked about. Take it out; name actions of S3, such as \"s3:GetObject\".");
  }

  @ParameterizedTest
  @CsvSource({
    "KEY, s3:GetObject",
    "KEY, s3:*",
    "ROLE_TRUST, iam:PassRole",
    "BUCKET, SQS:SendMessage"
  })
  void anActionThatThePolicyIsNeverAskedAboutIsFound(PolicyKind kind, String action) {
    String json = deny(kind, "Action", '"' + action + '"');

    assertThat(one(Code.UNSUPPORTED_ACTION_IN_POLICY, kind, json).problem().offending())
        .isEqualTo(action);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec2:RunInstances", "IAM:*"})
  void anActionThatNoResourceControlPolicyBindsIsFoundUnderACodeOfItsOwn(String action) {
    String json = deny(PolicyKind.RESOURCE_CONTROL, "Action", '"' + action + '"');

    assertThat(
            one(Code.RCP_SYNTAX_ERROR_ACTION, PolicyKind.RESOURCE_CONTROL, json)
                .problem()
                .toString())
        .isEqualTo(
            "[RCP_SYNTAX_ERROR_ACTION] \""
                + action
                + "\" is not an action that a resource control policy binds. Take it out; use a service"
                + " control policy for this service.");
    assertThat(findings(Code.UNSUPPORTED_ACTION_IN_POLICY, PolicyKind.RESOURCE_CONTROL, json))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BUCKET, S3:GetObject",
    "BUCKET, s3express:CreateSession",
    "BUCKET, s3-outposts:*",
    "BUCKET, *",
    "BUCKET, *:Get*",
    "KEY, kms:*",
    "ROLE_TRUST, sts:TagSession",
    "RESOURCE_CONTROL, s3:*",
    "RESOURCE_CONTROL, secretsmanager:GetSecretValue",
    "VPC_ENDPOINT, ec2:RunInstances",
    "IDENTITY, ec2:RunInstances",
    "SERVICE_CONTROL, ec2:RunInstances",
    "RESOURCE_BASED, ec2:RunInstances"
  })
  void othersAreNot(PolicyKind kind, String action) {
    String json = deny(kind, "Action", '"' + action + '"');

    assertThat(findings(Code.UNSUPPORTED_ACTION_IN_POLICY, kind, json)).isEmpty();
    assertThat(findings(Code.RCP_SYNTAX_ERROR_ACTION, kind, json)).isEmpty();
  }

  @Test
  void notActionIsLeftAlone() {
    String json = deny(PolicyKind.BUCKET, "NotAction", "\"kms:Decrypt\"");

    assertThat(findings(Code.UNSUPPORTED_ACTION_IN_POLICY, PolicyKind.BUCKET, json)).isEmpty();
  }

  @Test
  void whatAssumesNoRoleIsFoundInItsTrust() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\":"
                + " [\"sts:AssumeRole\", \"sts:GetCallerIdentity\"]");
    Finding finding = one(Code.UNSUPPORTED_ACTION_IN_POLICY, PolicyKind.ROLE_TRUST, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/1");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_ACTION_IN_POLICY] \"sts:GetCallerIdentity\" is not an action that a role"
                + " trust policy is asked about. Take it out; name actions of STS, such as"
                + " \"sts:AssumeRole\".");
  }

  @ParameterizedTest
  @CsvSource({
    "ROLE_TRUST, sts:GetSessionToken, 1",
    "ROLE_TRUST, sts:getFederationToken, 1",
    "ROLE_TRUST, sts:DecodeAuthorizationMessage, 1",
    "ROLE_TRUST, sts:AssumeRoot, 1",
    "ROLE_TRUST, sts:GetServiceBearerToken, 1",
    "ROLE_TRUST, sts:assumerole, 0",
    "ROLE_TRUST, sts:AssumeRoleWithSAML, 0",
    "ROLE_TRUST, sts:AssumeRoleWithWebIdentity, 0",
    "ROLE_TRUST, sts:SetSourceIdentity, 0",
    "ROLE_TRUST, sts:SetContext, 0",
    "ROLE_TRUST, sts:Assume*, 0",
    "ROLE_TRUST, sts:*, 0",
    "ROLE_TRUST, sts:NoSuchAction, 0",
    "RESOURCE_BASED, iam:PassRole, 1",
    "RESOURCE_BASED, iam:*, 1",
    "RESOURCE_BASED, sqs:SendMessage, 0",
    "BUCKET, iam:PassRole, 1",
    "KEY, iam:PassRole, 1",
    "RESOURCE_CONTROL, kms:RetireGrant, 1",
    "RESOURCE_CONTROL, kms:RevokeGrant, 0",
    "RESOURCE_CONTROL, kms:Retire*, 0"
  })
  void ofAServiceThatThePolicyIsAskedAboutSomeActionsAre(
      PolicyKind kind, String action, int count) {
    assertThat(
            findings(
                Code.UNSUPPORTED_ACTION_IN_POLICY, kind, deny(kind, "Action", '"' + action + '"')))
        .hasSize(count);
  }
}
