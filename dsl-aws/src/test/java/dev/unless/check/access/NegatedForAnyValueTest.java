package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegatedForAnyValueTest {
  @Test
  void aDenyThatExceptsAServiceSoMissesDirectCalls() {
    Finding finding =
        one(
            Code.FORANYVALUE_WITH_NEGATED_OPERATOR,
            PolicyKind.BUCKET,
            deny("\"ForAnyValue:StringNotEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/ForAnyValue:StringNotEquals/aws:CalledVia");
    assertThat(finding.problem().offending()).isEqualTo("aws:CalledVia");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[FORANYVALUE_WITH_NEGATED_OPERATOR] \"ForAnyValue:StringNotEquals\" fails where"
                + " \"aws:CalledVia\" is absent, so the Deny misses every request without it. Write"
                + " \"ForAllValues:StringNotEquals\": it holds where no value is one of those"
                + " named.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:calledvia",
        "aws:PrincipalOrgPaths",
        "aws:PrincipalServiceNamesList",
        "aws:ResourceOrgPaths",
        "aws:VpceOrgPaths"
      })
  void soDoesADenyByAKeyThatOutsidersLack(String key) {
    assertThat(found(deny("\"ForAnyValue:StringNotLike\": {\"" + key + "\": \"x/*\"}"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ForAllValues:StringNotEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}",
        "\"ForAnyValue:StringEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}",
        "\"ForAnyValue:StringNotEqualsIfExists\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}",
        "\"ForAnyValue:StringNotLike\": {\"aws:SourceOrgPaths\": \"o-a1b2c3d4e5/*\"}",
        "\"ForAnyValue:StringNotLike\": {\"ses:Recipients\": \"*@example.com\"}",
        "\"ForAnyValue:StringNotEquals\": {\"aws:TagKeys\": \"team\"}",
        "\"ForAnyValue:StringNotLike\": {\"aws:PrincipalOrgPaths\": \"o-a/*\"}, \"Null\":"
            + " {\"aws:PrincipalOrgPaths\": \"false\"}"
      })
  void otherDeniesMissNobody(String condition) {
    assertThat(found(deny(condition))).isEmpty();
  }

  @Test
  void aSecondDenyOfWhatLacksTheKeyClosesTheHole() {
    String statement =
        "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::logs/*\", \"Condition\": {%s}}";
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": ["
            + statement.replace(
                "%s",
                "\"ForAnyValue:StringNotEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}")
            + ", "
            + statement.replace("%s", "\"Null\": {\"AWS:CalledVia\": \"true\"}")
            + "]}";

    assertThat(found(json)).isEmpty();
  }

  @Test
  void anAllowLetsThroughWhatIsKeptOutBesideSomethingElse() {
    Finding finding =
        one(
            Code.FORANYVALUE_WITH_NEGATED_OPERATOR,
            PolicyKind.IDENTITY,
            policy(
                "\"Effect\": \"Allow\", \"Action\": \"ec2:CreateTags\", \"Resource\": \"*\","
                    + " \"Condition\": {\"ForAnyValue:StringNotEquals\": {\"aws:TagKeys\":"
                    + " \"owner\"}}"));

    assertThat(finding.problem().text())
        .isEqualTo(
            "\"ForAnyValue:StringNotEquals\" holds as soon as one value of \"aws:TagKeys\" is"
                + " another, so the Allow lets through requests that also have the values named.");
  }

  @Test
  void aKeyOfOneValueHasNothingBesideIt() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"ec2:CreateTags\", \"Resource\": \"*\","
                + " \"Condition\": {\"ForAnyValue:StringNotEquals\": {\"aws:RequestTag/owner\":"
                + " \"root\"}}");

    assertThat(findings(Code.FORANYVALUE_WITH_NEGATED_OPERATOR, PolicyKind.IDENTITY, json))
        .isEmpty();
  }

  private static List<Finding> found(String json) {
    return findings(Code.FORANYVALUE_WITH_NEGATED_OPERATOR, PolicyKind.BUCKET, json);
  }

  private static String deny(String condition) {
    return policy(
        "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::logs/*\", \"Condition\": {"
            + condition
            + "}");
  }
}
