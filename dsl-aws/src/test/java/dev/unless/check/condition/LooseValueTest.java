package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseValueTest {

  private static String when(String effect, String operator, String key, String value) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::reports/*\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": [\""
            + value
            + "\"]}}");
  }

  private static String allow(String operator, String key, String value) {
    return when("Allow", operator, key, value);
  }

  @Test
  void aWildcardInASensitiveKeyIsFound() {
    String json = allow("StringLike", "aws:PrincipalOrgID", "o-a1b2*");
    Finding finding = one(Code.WILDCARD_USAGE_TOO_PERMISSIVE, PolicyKind.IDENTITY, json);

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/aws:PrincipalOrgID/0");
    assertThat(finding.problem().offending()).isEqualTo("o-a1b2*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[WILDCARD_USAGE_TOO_PERMISSIVE] The wildcard of \"o-a1b2*\" may stand for any value of"
                + " \"aws:PrincipalOrgID\". Write each value of \"aws:PrincipalOrgID\" in full.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:PrincipalAccount",
        "aws:PrincipalOrgID",
        "aws:ResourceAccount",
        "aws:ResourceOrgID",
        "aws:SourceAccount",
        "aws:SourceOrgID",
        "aws:SourceVpc",
        "aws:sourcevpce",
        "AWS:VpceAccount",
        "aws:VpceOrgID"
      })
  void everySensitiveKeyIsLookedAtUnderEitherEffect(String key) {
    assertThat(codes(PolicyKind.IDENTITY, allow("StringLike", key, "*")))
        .contains(Code.WILDCARD_USAGE_TOO_PERMISSIVE);
    assertThat(codes(PolicyKind.IDENTITY, when("Deny", "StringNotLikeIfExists", key, "1?")))
        .contains(Code.WILDCARD_USAGE_TOO_PERMISSIVE);
  }

  @Test
  void aVariableInASensitiveKeyIsFound() {
    String json = allow("StringEquals", "aws:SourceVpce", "vpce-${aws:PrincipalTag/endpoint}");

    assertThat(
            one(Code.VARIABLE_USAGE_TOO_PERMISSIVE, PolicyKind.IDENTITY, json).problem().toString())
        .isEqualTo(
            "[VARIABLE_USAGE_TOO_PERMISSIVE] The policy variable of"
                + " \"vpce-${aws:PrincipalTag/endpoint}\" may stand for any value of"
                + " \"aws:SourceVpce\". Write each value of \"aws:SourceVpce\" in full.");
  }

  @ParameterizedTest
  @CsvSource({
    "*, WILDCARD_USAGE_TOO_PERMISSIVE",
    "AROAEXAMPLE*, WILDCARD_USAGE_TOO_PERMISSIVE",
    "AROA*:session, WILDCARD_USAGE_TOO_PERMISSIVE",
    "?:session, ",
    "${aws:userid}, VARIABLE_USAGE_TOO_PERMISSIVE",
    "AROA${aws:username}:x, VARIABLE_USAGE_TOO_PERMISSIVE",
    "AROAEXAMPLEID:*, ",
    "*:*, ",
    "*:session, ",
    "AIDACKCEVSQ6C2EXAMPLE:${aws:userid}, ",
    "${aws:userid}:*, ",
    "AIDACKCEVSQ6C2EXAMPLE, ",
    "111122223333, "
  })
  void aUserIdIsToBeWholeBeforeItsColon(String value, Code code) {
    for (String operator : new String[] {"StringLike", "StringNotLike"}) {
      assertThat(codes(PolicyKind.IDENTITY, allow(operator, "aws:userId", value)))
          .filteredOn(LooseValueTest::isOurs)
          .isEqualTo(code == null ? List.of() : List.of(code));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*, WILDCARD_USAGE_TOO_PERMISSIVE",
    "o-*, WILDCARD_USAGE_TOO_PERMISSIVE",
    "o-a?b2c3d4e5/*, WILDCARD_USAGE_TOO_PERMISSIVE",
    "${aws:PrincipalTag/org}/*, VARIABLE_USAGE_TOO_PERMISSIVE",
    "o-a1b2c3d4e5/*, ",
    "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*, ",
    "${aws:PrincipalOrgID}/*, "
  })
  void aPathIsToBeginWithItsOrganization(String value, Code code) {
    String json = allow("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", value);

    assertThat(codes(PolicyKind.IDENTITY, json))
        .filteredOn(LooseValueTest::isOurs)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  private static boolean isOurs(Code code) {
    return code == Code.WILDCARD_USAGE_TOO_PERMISSIVE || code == Code.VARIABLE_USAGE_TOO_PERMISSIVE;
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:ResourceAccount, ${aws:PrincipalAccount}",
    "StringNotEquals, aws:ResourceOrgID, ${aws:principalorgid}",
    "StringEquals, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "StringEquals, aws:PrincipalOrgID, o-a1b2*",
    "StringLike, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "Null, aws:PrincipalOrgID, false",
    "StringLike, aws:PrincipalTag/team, *",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/x",
    "StringEquals, aws:PrincipalTag/owner, ${aws:username}"
  })
  void valuesThatTellApartAndOtherKeysAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, allow(operator, key, value)))
        .filteredOn(LooseValueTest::isOurs)
        .isEmpty();
  }

  @Test
  void aVersionWithoutVariablesHasNone() {
    String json =
        allow("StringEquals", "aws:SourceVpc", "${aws:username}")
            .replace("2012-10-17", "2008-10-17");

    assertThat(codes(PolicyKind.IDENTITY, json)).filteredOn(LooseValueTest::isOurs).isEmpty();
  }

  @Test
  void theNetworkOfAnInstancesCredentialsIsNothingThatSomebodyChooses() {
    String json = when("Deny", "StringNotEquals", "aws:SourceVpc", "${aws:Ec2InstanceSourceVpc}");

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.VARIABLE_USAGE_TOO_PERMISSIVE);
  }
}
