package dev.unless.check.condition;

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

class EndpointOwnerTest {
  private static final Code CODE = Code.USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES;

  private static String deny(String element, String actions, String resource, String key) {
    return policy(
        "\"Effect\": \"Deny\", \""
            + element
            + "\": ["
            + actions
            + "], \"Resource\": \""
            + resource
            + "\", \"Condition\": {\"StringNotEqualsIfExists\": {\""
            + key
            + "\": \"111122223333\"}}");
  }

  @Test
  void aServiceThatLacksTheKeyIsFound() {
    String json = deny("Action", "\"s3:*\", \"EC2:RunInstances\"", "*", "aws:VpceAccount");
    Finding finding = one(CODE, PolicyKind.SERVICE_CONTROL, json);

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringNotEqualsIfExists/aws:VpceAccount");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES] Only some services know"
                + " \"aws:VpceAccount\", and the statement is about \"EC2:RunInstances\". Name in"
                + " Action the services that know the key, such as \"s3:*\", and no others.");
  }

  @ParameterizedTest
  @CsvSource({"Action, *", "Action, *:Get*", "NotAction, iam:*"})
  void everyServiceIsFound(String element, String action) {
    String json = deny(element, '"' + action + '"', "*", "aws:VpceOrgPaths");

    assertThat(one(CODE, PolicyKind.SERVICE_CONTROL, json).problem().text())
        .isEqualTo(
            "Only some services know \"aws:VpceOrgPaths\", and the statement is about the actions"
                + " of every service.");
    assertThat(one(CODE, PolicyKind.IDENTITY, json)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "aws:VpceAccount, kms:*, false",
    "AWS:vpceaccount, Lambda:InvokeFunction, false",
    "aws:VpceAccount, iam:GetRole, false",
    "aws:VpceAccount, iam:PassRole, true",
    "aws:VpceAccount, sqs:SendMessage, true",
    "aws:VpceOrgPaths, sqs:SendMessage, true",
    "aws:VpceOrgID, sqs:SendMessage, false",
    "aws:SourceVpce, ec2:RunInstances, false"
  })
  void servicesAreThoseOfTheKey(String key, String action, boolean found) {
    String json = deny("Action", '"' + action + '"', "*", key);

    assertThat(codes(PolicyKind.IDENTITY, json).contains(CODE)).isEqualTo(found);
  }

  @Test
  void namedResourcesAndAttachedOnesSayWhichServiceItIs() {
    String named = deny("Action", "\"*\"", "arn:aws:s3:::reports/*", "aws:VpceAccount");
    String attached =
        deny("Action", "\"*\"", "*", "aws:VpceAccount")
            .replace("\"Effect\"", "\"Principal\": \"*\", \"Effect\"");

    assertThat(codes(PolicyKind.IDENTITY, named)).doesNotContain(CODE);
    assertThat(codes(PolicyKind.VPC_ENDPOINT, attached)).doesNotContain(CODE);
  }

  @Test
  void besideAKeyThatTheServiceKnowsItMayBeAnException() {
    String both =
        deny("Action", "\"sqs:*\"", "*", "aws:VpceAccount\": \"111122223333\", \"aws:VpceOrgID");
    String needed = both.replace("StringNotEqualsIfExists", "StringEquals");

    assertThat(codes(PolicyKind.IDENTITY, both)).doesNotContain(CODE);
    assertThat(one(CODE, PolicyKind.IDENTITY, needed).problem().offending())
        .isEqualTo("aws:VpceAccount");
  }

  @Test
  void nullOnlyAsksWhetherTheKeyIsThere() {
    String json =
        deny("Action", "\"*\"", "*", "aws:VpceAccount")
            .replace("StringNotEqualsIfExists", "Null")
            .replace("111122223333", "true");

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(CODE);
  }
}
