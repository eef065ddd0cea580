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
                + " but \"arn:aws:s3:::reports/*\" of \"aws\"; no account takes both. Write a policy"
                + " for each partition, or \"*\" in place of the partition of resources.");
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

  @Test
  void valuesOfConditionsMayBeOfAny() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\":"
                + " \"arn:aws:s3:::reports/*\", \"Condition\": {\"ArnLike\": {\"aws:PrincipalArn\":"
                + " \"arn:aws-cn:iam::*:role/app\"}}");

    assertThat(findings(Code.TWO_PARTITIONS, PolicyKind.IDENTITY, json)).isEmpty();
  }

  private static String on(String resources) {
    return policy("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": [" + resources + "]");
  }
}
