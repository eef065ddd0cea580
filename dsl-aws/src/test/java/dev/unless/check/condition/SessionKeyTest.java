package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionKeyTest {
  private static final Code CODE = Code.MISSING_ACTION_FOR_CONDITION_KEY;

  private static String statement(String effect, String actions, String condition) {
    return "{\"Effect\": \""
        + effect
        + "\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": ["
        + actions
        + "], \"Condition\": "
        + condition
        + "}";
  }

  private static String trust(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }

  private static String equal(String key) {
    return "{\"StringEquals\": {\"" + key + "\": \"admin\"}}";
  }

  @Test
  void aSourceIdentityThatNobodyMaySetIsFound() {
    String json = trust(statement("Allow", "\"sts:AssumeRole\"", equal("sts:SourceIdentity")));
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, json);

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/sts:SourceIdentity");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_ACTION_FOR_CONDITION_KEY] No session may be given \"sts:SourceIdentity\""
                + " without \"sts:SetSourceIdentity\", so that the statement allows nothing. Add"
                + " \"sts:SetSourceIdentity\" to Action.");
  }

  @ParameterizedTest
  @CsvSource({
    "sts:sourceidentity, sts:SetSourceIdentity",
    "aws:RequestTag/team, sts:TagSession",
    "AWS:requesttag/Team, sts:TagSession"
  })
  void whatASessionIsGivenNeedsItsAction(String key, String action) {
    String missing = trust(statement("Allow", "\"sts:assumerolewithsaml\"", equal(key)));
    String there =
        trust(statement("Allow", "\"sts:AssumeRoleWithSAML\", \"" + action + "\"", equal(key)));
    String elsewhere =
        trust(
            statement("Allow", "\"sts:AssumeRoleWithSAML\"", equal(key)),
            statement("Allow", "\"" + action + "\"", "{}"));
    String denied =
        trust(
            statement("Allow", "\"sts:AssumeRoleWithSAML\"", equal(key)),
            statement("Deny", "\"" + action + "\"", "{}"));
    String all = trust(statement("Allow", "\"sts:*\"", equal(key)));

    assertThat(one(CODE, PolicyKind.ROLE_TRUST, missing).problem().fix()).contains(action);
    assertThat(one(CODE, PolicyKind.ROLE_TRUST, denied).problem().fix()).contains(action);
    assertThat(codes(PolicyKind.ROLE_TRUST, there)).doesNotContain(CODE);
    assertThat(codes(PolicyKind.ROLE_TRUST, elsewhere)).doesNotContain(CODE);
    assertThat(codes(PolicyKind.ROLE_TRUST, all)).doesNotContain(CODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"StringEqualsIfExists\": {\"sts:SourceIdentity\": \"admin\"}}",
        "{\"StringNotEquals\": {\"sts:SourceIdentity\": \"admin\"}}",
        "{\"Null\": {\"sts:SourceIdentity\": \"true\"}}",
        "{\"ForAllValues:StringEquals\": {\"aws:TagKeys\": \"team\"}}",
        "{\"StringEquals\": {\"sts:RoleSessionName\": \"admin\"}}",
        "{\"StringEquals\": {\"sts:ExternalId\": \"admin\"}}"
      })
  void conditionsThatHoldWithoutItAndOtherKeysAreNot(String condition) {
    assertThat(
            codes(
                PolicyKind.ROLE_TRUST, trust(statement("Allow", "\"sts:AssumeRole\"", condition))))
        .doesNotContain(CODE);
  }

  @Test
  void aDenyIsNot() {
    String json = trust(statement("Deny", "\"sts:AssumeRole\"", equal("sts:SourceIdentity")));

    assertThat(codes(PolicyKind.ROLE_TRUST, json)).doesNotContain(CODE);
  }

  @Test
  void otherKindsOfPoliciesAreNotSinceAnotherPolicyMayAllowTheAction() {
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\":"
            + " \"sts:AssumeRole\", \"Resource\": \"arn:aws:iam::111122223333:role/app\","
            + " \"Condition\": "
            + equal("sts:SourceIdentity")
            + "}}";

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(CODE);
  }
}
