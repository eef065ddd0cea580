package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceInConditionTest {
  private static final Code CODE = Code.INVALID_SERVICE_PRINCIPAL_FORMAT;

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": [\"kms:Decrypt\", \"iam:PassRole\"], \"Resource\":"
            + " \"*\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }

  @Test
  void aServiceWithoutDomainIsFound() {
    Finding finding =
        one(CODE, PolicyKind.IDENTITY, when("StringEquals", "iam:PassedToService", "lambda"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/iam:PassedToService/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_SERVICE_PRINCIPAL_FORMAT] \"lambda\" is not the name of a service, which"
                + " \"iam:PassedToService\" has. Write \"lambda.amazonaws.com\".");
  }

  @Test
  void aServiceThatKmsIsCalledByHasARegion() {
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            when("StringEquals", "kms:viaservice", "secretsmanager.amazonaws.com"));

    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_SERVICE_PRINCIPAL_FORMAT] \"secretsmanager.amazonaws.com\" has no region,"
                + " which \"kms:viaservice\" always has. Write"
                + " \"secretsmanager.eu-west-1.amazonaws.com\".");
    assertThat(
            one(CODE, PolicyKind.IDENTITY, when("StringLike", "kms:ViaService", "S3"))
                .problem()
                .fix())
        .isEqualTo("Write \"s3.eu-west-1.amazonaws.com\".");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalServiceName, Cloudtrail.amazonaws.com",
    "StringEquals, aws:CalledViaFirst, athena",
    "ForAnyValue:StringEquals, aws:CalledVia, athena.amazonaws.co",
    "ForAnyValue:StringEquals, aws:PrincipalServiceNamesList, arn:aws:logs",
    "StringNotEquals, iam:AWSServiceName, ecs",
    "StringNotLike, kms:ViaService, ec2"
  })
  void aNameThatNoServiceHasIsFound(String operator, String key, String value) {
    assertThat(one(CODE, PolicyKind.IDENTITY, when(operator, key, value)).problem().offending())
        .isEqualTo(value);
  }

  @Test
  void aMisspeltServiceIsFoundAsInPrincipal() {
    Finding finding =
        one(
            Code.UNKNOWN_SERVICE_PRINCIPAL,
            PolicyKind.IDENTITY,
            when("StringEquals", "iam:PassedToService", "lamda.amazonaws.com"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/iam:PassedToService/0");
    assertThat(finding.problem().offending()).isEqualTo("lamda.amazonaws.com");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNKNOWN_SERVICE_PRINCIPAL] No service is known to act as \"lamda.amazonaws.com\"."
                + " Write \"lambda.amazonaws.com\" if that is meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalServiceName, cloudtrial.amazonaws.com, cloudtrail.amazonaws.com",
    "ForAnyValue:StringEquals, aws:CalledVia, cloudformaton.amazonaws.com,"
        + " cloudformation.amazonaws.com",
    "StringNotEquals, kms:ViaService, rds.eu-wset-1.amazonaws.com, rds.eu-west-1.amazonaws.com",
    "StringEquals, kms:ViaService, secretmanager.eu-west-1.amazonaws.com,"
        + " secretsmanager.eu-west-1.amazonaws.com"
  })
  void whatWasMeantIsSaid(String operator, String key, String value, String meant) {
    assertThat(
            one(Code.UNKNOWN_SERVICE_PRINCIPAL, PolicyKind.IDENTITY, when(operator, key, value))
                .problem()
                .fix())
        .isEqualTo("Write \"" + meant + "\" if that is meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, iam:PassedToService, lambda.amazonaws.com",
    "StringEquals, iam:PassedToService, lambda.amazonaws.com.cn",
    "StringEquals, iam:PassedToService, brandnewservice.amazonaws.com",
    "ForAnyValue:StringEquals, aws:CalledVia, athena.amazonaws.com",
    "StringLike, iam:PassedToService, lamda*",
    "StringEquals, kms:ViaService, rds.eu-west-9.amazonaws.com",
    "StringEquals, aws:PrincipalTag/service, lamda.amazonaws.com"
  })
  void knownNamesAndNewOnesAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value)))
        .doesNotContain(Code.UNKNOWN_SERVICE_PRINCIPAL);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, iam:PassedToService, ecs-tasks.amazonaws.com",
    "StringEquals, iam:PassedToService, ec2.amazonaws.com.cn",
    "StringEquals, iam:AWSServiceName, dynamodb.application-autoscaling.amazonaws.com",
    "StringLike, iam:PassedToService, *.amazonaws.com",
    "StringLike, iam:PassedToService, lambda*",
    "StringEqualsIgnoreCase, iam:PassedToService, Lambda.AmazonAWS.com",
    "StringEquals, kms:ViaService, s3.eu-west-1.amazonaws.com",
    "StringLike, kms:ViaService, s3.*.amazonaws.com",
    "StringEquals, kms:ViaService, ${aws:PrincipalTag/service}",
    "StringEquals, aws:PrincipalServiceName, logs.eu-west-1.amazonaws.com",
    "Null, kms:ViaService, true",
    "StringEquals, aws:PrincipalTag/service, lambda"
  })
  void namesAndPatternsOfServicesAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value))).doesNotContain(CODE);
  }
}
