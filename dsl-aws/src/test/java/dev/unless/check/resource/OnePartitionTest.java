package dev.unless.check.resource;

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

class OnePartitionTest {
  @Test
  void anotherPartitionsResourceIsFound() {
    Finding finding =
        one(
            Code.TWO_PARTITIONS,
            PolicyKind.IDENTITY,
            on("\"arn:aws:s3:::reports/*\", \"arn:aws-us-gov:s3:::reports/*\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/1");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws-us-gov:s3:::reports/*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[TWO_PARTITIONS] \"arn:aws-us-gov:s3:::reports/*\" is of the partition \"aws-us-gov\","
                + " but \"arn:aws:s3:::reports/*\" of \"aws\"; no account is in both. Write a policy"
                + " for each partition, or \"*\" in place of the partition, which principals do not"
                + " take.");
  }

  @Test
  void soIsAnotherPartitionsPrincipal() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"},"
                + " \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws-us-gov:s3:::reports/*\"");

    assertThat(one(Code.TWO_PARTITIONS, PolicyKind.BUCKET, json).pointer())
        .isEqualTo("/Statement/0/Principal/AWS/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"arn:aws:s3:::reports/*\", \"arn:*:s3:::reports/*\"",
        "\"arn:aws-cn:s3:::reports\", \"arn:aws-cn:s3:::reports/*\"",
        "\"arn:*:s3:::reports\", \"*\"",
        "\"arn:aws-*:s3:::reports\", \"arn:aws:s3:::reports/*\""
      })
  void onePartitionAndTheWildcardAreNot(String resources) {
    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.IDENTITY, on(resources))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ArnLike, aws:PrincipalArn, arn:aws-cn:iam::*:role/app",
    "ArnNotLike, aws:PrincipalArn, arn:aws-cn:iam::*:role/app",
    "StringEquals, aws:SourceArn, arn:aws-cn:cloudfront::111122223333:distribution/E1",
    "ArnEquals, iam:PolicyARN, arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess",
    "StringNotEquals, iam:PermissionsBoundary, arn:aws-cn:iam::111122223333:policy/limit"
  })
  void soIsAnotherPartitionsArnInACondition(String operator, String key, String value) {
    assertThat(one(Code.TWO_PARTITIONS, PolicyKind.IDENTITY, when(operator, key, value)).pointer())
        .isEqualTo("/Statement/0/Condition/" + operator + "/" + key + "/0");
  }

  @ParameterizedTest
  @CsvSource({
    "ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/app",
    "ArnLike, aws:PrincipalArn, arn:*:iam::*:role/app",
    "ArnLike, aws:PrincipalArn, arn:aws*:iam::*:role/app",
    "ArnLike, aws:PrincipalArn, 'arn:aws:iam::*:role/app\", \"arn:aws-cn:iam::*:role/app'",
    "ArnLike, aws:SourceArn, ${aws:PrincipalTag/source}",
    "ArnLike, cloudformation:RoleArn, arn:aws-cn:iam::*:role/app"
  })
  void itsOwnAndBothAreNot(String operator, String key, String value) {
    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.IDENTITY, when(operator, key, value)))
        .isEmpty();
  }

  @Test
  void aPolicyOfAnOrganizationMayNameBothButNotOneInAnothers() {
    String both = on("\"arn:aws:s3:::reports/*\", \"arn:aws-cn:s3:::reports/*\"");
    String other = when("ArnNotLike", "aws:PrincipalArn", "arn:aws-cn:iam::*:role/admin");

    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.SERVICE_CONTROL, both)).isEmpty();
    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.SERVICE_CONTROL, other)).hasSize(1);
    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.VPC_ENDPOINT, other)).isEmpty();
  }

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": [\""
            + value
            + "\"]}}");
  }

  private static String on(String resources) {
    return policy("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": [" + resources + "]");
  }
}
