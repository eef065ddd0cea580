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
            "[IMPOSSIBLE_VALUE] \"1111-2222-3333\" is not the id of an account, which"
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
    "ForAnyValue:StringEquals, aws:PrincipalOrgPaths, o-a1b2c3d4e5/ou-ab12-11111111/",
    "ForAnyValue:StringEquals, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12-11111111",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12/*",
    "ForAnyValue:StringLike, aws:ResourceOrgPaths, o-a1b2c3d4e5/ou-ab12-11111111/*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-*/r-ab12",
    "ArnEquals, aws:PrincipalArn, arn:aws:iam::111122223333:group/x",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::111122223333:instance-profile/x",
    "ArnNotLike, aws:PrincipalArn, arn:aws:iam:::role/x",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::1111:role/x",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::1111:role/*",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::111122223333:assumed-role/x/*",
    "StringLike, aws:PrincipalArn, arn:aws:iam::111122223333:group/*",
    "ArnEquals, aws:PrincipalArn, arn:aws:s3:::b",
    "StringEquals, aws:PrincipalArn, 111122223333",
    "StringLike, aws:PrincipalArn, AROAEXAMPLEROLEID1234:*",
    "ArnEquals, iam:PolicyARN, arn:aws:iam:::policy/x",
    "StringEquals, iam:PermissionsBoundary, limit"
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
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/ou-ab12-1*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/*/ou-ab12-11111111/*",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, ${aws:PrincipalOrgID}/*",
    "ArnEquals, aws:PrincipalArn, arn:aws:iam::111122223333:root",
    "ArnEquals, aws:PrincipalArn, arn:aws-cn:iam::111122223333:user/path/ann",
    "StringEquals, aws:PrincipalArn, arn:aws:iam::111122223333:role/app",
    "StringEquals, aws:PrincipalArn, arn:aws:sts::111122223333:federated-user/ann",
    "ArnLike, aws:PrincipalArn, arn:aws:sts::111122223333:*",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/*",
    "ArnLike, aws:PrincipalArn, arn:*",
    "ArnLike, aws:PrincipalArn, arn:*:iam::${aws:ResourceAccount}:role/app",
    "StringLike, aws:PrincipalArn, *",
    "StringLike, aws:PrincipalArn, *:role/app",
    "StringLike, aws:PrincipalArn, arn:aws:iam::*admin",
    "StringEquals, aws:PrincipalArn, ${aws:PrincipalTag/arn}",
    "ArnEquals, iam:PolicyARN, arn:aws:iam::aws:policy/ReadOnlyAccess",
    "ArnEquals, iam:PolicyARN, arn:aws:iam::partner:policy/example/x",
    "ArnLike, iam:PolicyARN, arn:aws:iam::*:policy/*",
    "StringEquals, iam:PermissionsBoundary, arn:aws:iam::111122223333:policy/limit",
    "'Null', aws:PrincipalOrgID, true"
  })
  void whatTheKeysHaveIsNot(String operator, String key, String value) {
    assertThat(findings(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, where(operator, key, value)))
        .isEmpty();
  }

  @Test
  void theSlashAtTheEndOfAPathIsAdded() {
    assertThat(
            one(
                    Code.IMPOSSIBLE_VALUE,
                    PolicyKind.IDENTITY,
                    where(
                        "ForAnyValue:StringEquals",
                        "aws:PrincipalOrgPaths",
                        "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111"))
                .problem()
                .toString())
        .isEqualTo(
            "[IMPOSSIBLE_VALUE] \"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111\" is not the path in an"
                + " organization, which \"aws:PrincipalOrgPaths\" has. Write"
                + " \"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/\".");
  }

  @ParameterizedTest
  @CsvSource({
    "ArnEquals, arn:aws:sts::111122223333:assumed-role/x/jo, SESSION_IN_PRINCIPAL_ARN",
    "ArnLike, arn:*:sts::*:assumed-role/*, SESSION_IN_PRINCIPAL_ARN",
    "ArnEquals, 111122223333, INVALID_CONDITION_DATA_TYPE",
    "ArnEquals, arn:aws:iam::<my-account-id>:role/x, TEMPLATE_LEFTOVER",
    "ArnEquals, arn:aws:iam::111122223333:group/x, IMPOSSIBLE_VALUE"
  })
  void oneFindingTellsOfACaller(String operator, String value, Code code) {
    String json = where(operator, "aws:PrincipalArn", value);

    assertThat(findings(PolicyKind.IDENTITY, json))
        .filteredOn(
            finding ->
                finding
                    .pointer()
                    .equals("/Statement/0/Condition/" + operator + "/aws:PrincipalArn/0"))
        .extracting(Finding::code)
        .containsExactly(code);
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
