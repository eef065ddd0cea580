package dev.unless.check.condition;

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

class DenyWithoutKeyTest {
  @Test
  void anActionIsDeniedForTheTypesThatItAlsoNeeds() {
    Finding finding =
        one(
            Code.DENY_WITHOUT_KEY,
            PolicyKind.SERVICE_CONTROL,
            denied("ec2:RunInstances", "*", "StringNotEquals", "ec2:InstanceType", "t3.micro"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringNotEquals/ec2:InstanceType");
    assertThat(finding.problem().offending()).isEqualTo("ec2:InstanceType");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[DENY_WITHOUT_KEY] \"ec2:RunInstances\" also needs \"image\", \"network-interface\","
                + " \"security-group\" and 1 more, for which the reference does not list"
                + " \"ec2:InstanceType\", and \"StringNotEquals\" holds where the key is absent:"
                + " the statement always denies it. Name in Resource only what has the key:"
                + " \"arn:aws:ec2:*:*:capacity-reservation/*\" or \"arn:aws:ec2:*:*:instance/*\".");
  }

  @ParameterizedTest
  @CsvSource({
    "ec2:*,            *,                      StringNotEquals, ec2:InstanceType,         t3.micro",
    "*,                *,                      StringNotEquals, ec2:InstanceType,         t3.micro",
    "*,                *,                      StringNotEquals, aws:ResourceTag/team,     red",
    "*,                *,                      Null,            aws:RequestTag/team,      true",
    "s3:*,             arn:aws:s3:::reports/*, StringNotEquals,"
        + " s3:x-amz-server-side-encryption, aws:kms",
    "s3:GetObject+s3:PutObject, arn:aws:s3:::reports/*, StringNotEquals,"
        + " s3:x-amz-server-side-encryption, aws:kms",
  })
  void aDenyIsFoundThatBitesWhereTheKeyCannotBe(
      String actions, String resource, String operator, String key, String value) {
    assertThat(
            findings(
                Code.DENY_WITHOUT_KEY,
                PolicyKind.SERVICE_CONTROL,
                denied(actions, resource, operator, key, value)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ec2:RunInstances, arn:aws:ec2:*:*:instance/*, StringNotEquals,     ec2:InstanceType,    t3.micro",
    "ec2:RunInstances, *,                     StringEquals,         ec2:InstanceType,    p5.48xlarge",
    "ec2:*,            *,                     StringEquals,         ec2:InstanceType,    p5.48xlarge",
    "*,             *,             StringNotEqualsIfExists,         ec2:InstanceType,    t3.micro",
    "*,                *,             StringNotEquals,         aws:RequestedRegion, eu-west-1",
    "s3:PutObject,  arn:aws:s3:::reports/*, StringNotEquals,"
        + " s3:x-amz-server-side-encryption, aws:kms",
  })
  void oneThatBitesOnlyWhereTheKeyIsCouldBeMeantSo(
      String actions, String resource, String operator, String key, String value) {
    assertThat(
            findings(
                Code.DENY_WITHOUT_KEY,
                PolicyKind.SERVICE_CONTROL,
                denied(actions, resource, operator, key, value)))
        .isEmpty();
  }

  @Test
  void conditionsOnTheCallerLeaveItAsItIs() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Action\": \"ec2:RunInstances\", \"Resource\": \"*\","
                + " \"Condition\": {\"StringNotEquals\": {\"ec2:InstanceType\": \"t3.micro\"},"
                + " \"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:role/admin\"}}");

    assertThat(findings(Code.DENY_WITHOUT_KEY, PolicyKind.SERVICE_CONTROL, json)).hasSize(1);
  }

  /** Sessions of others have the one tag, and what asks for a new one has the other. */
  @Test
  void besideAnotherConditionTheKeyMayTellSomeRequestsOfTheOthers() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Action\": [\"glue:GetSession\", \"glue:CreateSession\"],"
                + " \"Resource\": \"*\", \"Condition\": {\"StringNotEquals\":"
                + " {\"aws:RequestTag/owner\": \"me\", \"aws:ResourceTag/owner\": \"me\"}}");

    assertThat(findings(Code.DENY_WITHOUT_KEY, PolicyKind.IDENTITY, json)).isEmpty();
  }

  private static String denied(
      String actions, String resource, String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": [\""
            + actions.replace("+", "\", \"")
            + "\"], \"Resource\": \""
            + resource
            + "\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
