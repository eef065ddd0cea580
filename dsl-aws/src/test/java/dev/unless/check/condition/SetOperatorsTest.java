package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetOperatorsTest {

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:TagKeys",
    "StringNotLikeIfExists, AWS:CALLEDVIA",
    "StringEquals, dynamodb:LeadingKeys"
  })
  void aBareOperatorOnAKeyOfManyValuesIsFound(String operator, String key) {
    Finding finding = one(Code.MISSING_QUALIFIER, PolicyKind.IDENTITY, when("Deny", operator, key));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/" + key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_QUALIFIER] \""
                + key
                + "\" has many values, and \""
                + operator
                + "\" compares with one only. Write \"ForAnyValue:"
                + operator
                + "\" if one of them is to satisfy it, \"ForAllValues:"
                + operator
                + "\" if each is.");
  }

  @ParameterizedTest
  @CsvSource({
    "ForAnyValue:StringEquals, aws:TagKeys",
    "ForAllValues:StringEquals, aws:TagKeys",
    "Null, aws:TagKeys",
    "StringEquals, aws:RequestTag/team",
    "StringEquals, gitlab.com:groups"
  })
  void otherKeysAndOperatorsAreNot(String operator, String key) {
    assertThat(codes(PolicyKind.IDENTITY, when("Allow", operator, key)))
        .doesNotContain(Code.MISSING_QUALIFIER, Code.FORALLVALUES_WITH_SINGLE_VALUED_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aws:RequestTag/team", "aws:PRINCIPALORGID", "gitlab.com:aud", "saml:aud"})
  void forAllValuesOnAKeyOfOneValueIsFoundAndNotSaidTwice(String key) {
    String json = when("Allow", "ForAllValues:StringEqualsIfExists", key);

    assertThat(
            one(Code.FORALLVALUES_WITH_SINGLE_VALUED_KEY, PolicyKind.IDENTITY, json)
                .problem()
                .toString())
        .isEqualTo(
            "[FORALLVALUES_WITH_SINGLE_VALUED_KEY] \""
                + key
                + "\" has one value; under \"ForAllValues:StringEqualsIfExists\" the condition also"
                + " holds where it is absent. Write \"StringEqualsIfExists\".");
    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(Code.FORALLVALUES_WITHOUT_NULL_CHECK);
  }

  @Test
  void inADenyItDeniesMore() {
    assertThat(
            codes(
                PolicyKind.IDENTITY,
                when("Deny", "ForAllValues:StringEquals", "aws:PrincipalOrgID")))
        .doesNotContain(Code.FORALLVALUES_WITH_SINGLE_VALUED_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gitlab.com:aud", "ACCOUNTS.GOOGLE.COM:AUD", "saml:aud"})
  void forAnyValueOnAnAudienceIsFound(String key) {
    assertThat(
            one(
                    Code.FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE,
                    PolicyKind.IDENTITY,
                    when("Allow", "ForAnyValue:StringEquals", key))
                .problem()
                .toString())
        .isEqualTo(
            "[FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE] \""
                + key
                + "\" has one value, which ForAnyValue does not ask for. Write \"StringEquals\".");
  }

  @ParameterizedTest
  @CsvSource({
    "Allow, ForAnyValue:StringLike, cognito-identity.amazonaws.com:amr",
    "Allow, StringEquals, gitlab.com:aud",
    "Allow, ForAnyValue:StringEquals, aws:RequestTag/x:aud",
    "Deny, ForAnyValue:StringEquals, gitlab.com:aud"
  })
  void otherClaimsAreNot(String effect, String operator, String key) {
    assertThat(codes(PolicyKind.IDENTITY, when(effect, operator, key)))
        .doesNotContain(Code.FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE);
  }

  @Test
  void anAllowIsToldHowToAskForEachOfThem() {
    assertThat(
            one(
                    Code.MISSING_QUALIFIER,
                    PolicyKind.IDENTITY,
                    when("Allow", "StringEqualsIfExists", "dynamodb:LeadingKeys"))
                .problem()
                .fix())
        .isEqualTo(
            "Write \"ForAnyValue:StringEquals\" if one of them is to satisfy it; if each is,"
                + " \"ForAllValues:StringEquals\" beside \"Null\": {\"dynamodb:LeadingKeys\":"
                + " \"false\"}.");
  }

  private static String when(String effect, String operator, String key) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \"x\"}}");
  }

  @Test
  void whatEventsAreOfIsOneValueAsAwsItselfWritesIt() {
    assertThat(
            Checked.codes(
                PolicyKind.IDENTITY,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"Action\": \"events:PutRule\", \"Resource\": \"*\","
                        + " \"Condition\": {\"StringEquals\": {\"events:detail-type\": \"Scheduled"
                        + " Event\", \"events:source\": \"aws.ec2\"}}")))
        .isEmpty();
  }
}
