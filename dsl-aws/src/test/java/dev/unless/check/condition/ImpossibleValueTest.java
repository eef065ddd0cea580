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

class ImpossibleValueTest {
  @Test
  void anAccountWithDashesIsFound() {
    Finding finding =
        one(
            Code.IMPOSSIBLE_VALUE,
            PolicyKind.IDENTITY,
            where("StringEquals", "aws:PrincipalAccount", "1111-2222-3333"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:PrincipalAccount/0");
    assertThat(finding.problem().offending()).isEqualTo("1111-2222-3333");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[IMPOSSIBLE_VALUE] \"1111-2222-3333\" is no id of an account, which"
                + " \"aws:PrincipalAccount\" has. Write one such as \"111122223333\".");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:SourceAccount, 12345678901",
    "StringNotEquals, aws:ResourceAccount, <account-id>",
    "StringLike, aws:SourceAccount, 1111222233334444*",
    "StringEquals, kms:CallerAccount, 1234",
    "StringNotEquals, s3:ResourceAccount, my-account",
    "StringEquals, s3:DataAccessPointAccount, 1111-2222-3333",
    "StringEquals, aws:PrincipalOrgID, ou-ab12-11111111",
    "StringEquals, aws:PrincipalOrgID, r-ab12",
    "StringEquals, aws:ResourceOrgID, O-A1B2C3D4E5",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, ou-ab12-11111111/*",
    "ForAnyValue:StringEquals, aws:PrincipalOrgPaths, o-a1b2c3d4e5/ou-ab12-11111111/"
  })
  void soAreOtherForms(String operator, String key, String value) {
    assertThat(findings(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, where(operator, key, value)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:SourceAccount, 012345678901",
    "StringEquals, aws:PrincipalAccount, anonymous",
    "StringEquals, aws:ResourceAccount, ${aws:PrincipalAccount}",
    "StringLike, aws:SourceAccount, 1111*",
    "StringEquals, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "StringEquals, aws:ResourceOrgID, ${aws:PrincipalOrgID}",
    "StringLike, aws:PrincipalOrgID, *",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-*",
    "ForAnyValue:StringEquals, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/",
    "'Null', aws:PrincipalOrgID, true"
  })
  void whatTheKeysHaveIsNot(String operator, String key, String value) {
    assertThat(findings(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, where(operator, key, value)))
        .isEmpty();
  }

  private static String where(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
