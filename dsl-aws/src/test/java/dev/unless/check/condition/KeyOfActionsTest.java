package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
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

class KeyOfActionsTest {

  private static final String PREFIX = "{\"StringLike\": {\"s3:prefix\": \"2026/*\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringLike\": {\"s3:prefix\": \"x\"}}",
        "{\"StringNotLike\": {\"S3:Prefix\": \"x\"}}",
        "{\"Null\": {\"s3:prefix\": \"true\"}}"
      })
  void aKeyThatNoActionHasIsFoundUnderEveryOperator(String condition) {
    String json = statement("Allow", "[\"s3:GetObject\", \"s3:PutObject\"]", "*", condition);

    assertThat(findings(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, PolicyKind.IDENTITY, json))
        .hasSize(1);
  }

  @Test
  void theFindingSaysWhichActionsHaveTheKey() {
    Finding finding =
        one(
            Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY,
            PolicyKind.IDENTITY,
            statement("Deny", "\"s3:GetObject\"", "*", PREFIX));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringLike/s3:prefix");
    assertThat(finding.problem().offending()).isEqualTo("s3:prefix");
    assertThat(finding.problem().toString())
        .startsWith(
            "[UNSUPPORTED_ACTION_FOR_CONDITION_KEY] No request for \"s3:GetObject\" carries"
                + " \"s3:prefix\". The key is for ")
        .contains("\"s3:ListBucket\"");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, 1",
    "s3:GetObject*, 0",
    "s3:List*, 0",
    "*, 0",
    "s?:GetObject, 0",
    "s3:*, 0",
    "s3:Nothing, 0"
  })
  void onlyActionsThatAreNamedInFullCount(String action, int count) {
    String json = statement("Allow", "\"" + action + "\"", "*", PREFIX);

    assertThat(findings(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, PolicyKind.IDENTITY, json))
        .hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:ConditionCheckItem, dynamodb:EnclosingOperation",
    "s3:GetObject, codebuild:BuildArn",
    "iot:Connect, iot:LastWillTopic",
    "iot:Publish, iot:Certificate.Subject.CommonName.2"
  })
  void whatOnlyGuidesPublishCounts(String action, String key) {
    String json =
        statement(
            "Allow", "\"" + action + "\"", "*", "{\"StringLike\": {\"" + key + "\": \"x*\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, Code.KEY_OF_SOME_ACTIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:ec2:eu-west-1:111122223333:instance/*, 1",
    "arn:aws:ec2:eu-west-1:111122223333:subnet/*, 0",
    "*, 0"
  })
  void aKeyCountsOnlyOnResourcesThatHaveIt(String resource, int count) {
    String json =
        statement(
            "Allow",
            "\"ec2:RunInstances\"",
            resource,
            "{\"StringEquals\": {\"ec2:SubnetID\": \"subnet-1\"}}");

    assertThat(findings(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, PolicyKind.IDENTITY, json))
        .hasSize(count);
  }

  @Test
  void theKeysOfAccessPointsCountForTheBucketsObjects() {
    String json =
        statement(
            "Deny",
            "[\"s3:GetObject\", \"s3:PutObject\"]",
            "arn:aws:s3:::b/*",
            "{\"StringNotEquals\": {\"s3:AccessPointNetworkOrigin\": \"VPC\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, Code.KEY_OF_SOME_ACTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringLikeIfExists\": {\"s3:prefix\": \"x\"}}",
        "{\"StringEquals\": {\"aws:ResourceTag/team\": \"x\"}}",
        "{\"StringEquals\": {\"lambda:SourceFunctionArn\": \"x\"}}",
        "{\"StringEquals\": {\"saml:aud\": \"x\"}}",
        "{\"StringEquals\": {\"gitlab.com:sub\": \"x\"}}",
        "{\"StringEquals\": {\"s3:Unknown\": \"x\"}}"
      })
  void ifExistsAndKeysOfTheCallerAreLeftAlone(String condition) {
    assertThat(codes(PolicyKind.IDENTITY, statement("Allow", "\"s3:GetObject\"", "*", condition)))
        .doesNotContain(
            Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY,
            Code.MISSING_ACTION_FOR_CONDITION_KEY,
            Code.KEY_OF_SOME_ACTIONS);
  }

  @Test
  void notActionIsLeftAlone() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"NotAction\": \"s3:GetObject\", \"Resource\": \"*\","
                + " \"Condition\": "
                + PREFIX);

    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY, Code.KEY_OF_SOME_ACTIONS);
  }

  @Test
  void theOneActionOfAKeyIsMissed() {
    String condition = "{\"StringEquals\": {\"iam:PassedToService\": \"lambda.amazonaws.com\"}}";
    String json = statement("Allow", "\"iam:GetRole\"", "*", condition);

    assertThat(
            one(Code.MISSING_ACTION_FOR_CONDITION_KEY, PolicyKind.IDENTITY, json)
                .problem()
                .toString())
        .isEqualTo(
            "[MISSING_ACTION_FOR_CONDITION_KEY] Only requests for \"iam:PassRole\" carry"
                + " \"iam:PassedToService\", and the statement is not about them. Add the action,"
                + " in a statement of its own if need be, or take the key away.");
    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY);
    assertThat(
            codes(
                PolicyKind.IDENTITY,
                statement("Allow", "\"iam:passrole\"", "arn:aws:iam::1:role/r", condition)))
        .doesNotContain(Code.MISSING_ACTION_FOR_CONDITION_KEY);
  }

  @ParameterizedTest
  @CsvSource({"Allow, allows", "Deny, denies"})
  void actionsWithoutTheKeyBesideOthersAreFound(String effect, String verb) {
    String json = statement(effect, "[\"s3:ListBucket\", \"s3:getobject\"]", "*", PREFIX);

    assertThat(one(Code.KEY_OF_SOME_ACTIONS, PolicyKind.IDENTITY, json).problem().toString())
        .isEqualTo(
            "[KEY_OF_SOME_ACTIONS] Requests for \"s3:GetObject\" do not carry \"s3:prefix\", so"
                + " that the statement never "
                + verb
                + " them. Move them to a statement without this key.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringLikeIfExists\": {\"s3:prefix\": \"x\"}}",
        "{\"StringNotLike\": {\"s3:prefix\": \"x\"}}",
        "{\"Null\": {\"s3:prefix\": \"true\"}}"
      })
  void notWhereTheConditionHoldsWithoutTheKey(String condition) {
    String json = statement("Allow", "[\"s3:ListBucket\", \"s3:GetObject\"]", "*", condition);

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.KEY_OF_SOME_ACTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"s3:ListBucket\", \"s3:ListBucketV*\"]",
        "\"s3:ListBucket*\"",
        "\"s3:ListBucket\""
      })
  void norWhereTheOthersAreMeantByAWildcard(String actions) {
    assertThat(codes(PolicyKind.IDENTITY, statement("Allow", actions, "*", PREFIX)))
        .doesNotContain(Code.KEY_OF_SOME_ACTIONS);
  }

  @Test
  void butOneInTenIsTooFewForAnAllow() {
    String json = statement("Allow", "\"s3:*\"", "*", PREFIX);

    assertThat(one(Code.KEY_OF_SOME_ACTIONS, PolicyKind.IDENTITY, json).problem().toString())
        .matches(
            "\\[KEY_OF_SOME_ACTIONS] Of the \\d+ actions of the statement the reference lists"
                + " \"s3:prefix\" for \\d+ only\\. Name the actions that have it, such as"
                + " \"s3:ListBucket\", and the others in a statement without this key\\.");
    assertThat(codes(PolicyKind.IDENTITY, statement("Deny", "\"s3:*\"", "*", PREFIX)))
        .doesNotContain(Code.KEY_OF_SOME_ACTIONS);
  }

  @Test
  void theTagsOfASessionAreDecidedWithTheRoleThatIsAssumed() {
    String json =
        statement(
            "Allow",
            "[\"sts:AssumeRole\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]",
            "*",
            "{\"StringEquals\": {\"sts:ExternalId\": \"x\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.KEY_OF_SOME_ACTIONS);
  }

  private static String statement(
      String effect, String actions, String resource, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": "
            + actions
            + ", \"Resource\": \""
            + resource
            + "\", \"Condition\": "
            + condition);
  }
}
