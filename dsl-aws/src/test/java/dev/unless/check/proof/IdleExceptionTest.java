package dev.unless.check.proof;

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
import org.junit.jupiter.params.provider.ValueSource;

class IdleExceptionTest {
  private static final Code CODE = Code.EXCEPTION_OF_NOBODY;

  @Test
  void anExceptionOfWhomTheDenyIsNotAboutIsFound() {
    Finding finding =
        one(
            CODE,
            PolicyKind.BUCKET,
            deny(
                "\"StringEquals\": {\"aws:PrincipalAccount\": \"444455556666\"}, \"ArnNotLike\":"
                    + " {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/admin\"}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/ArnNotLike/aws:PrincipalArn");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[EXCEPTION_OF_NOBODY] The exception excepts nobody: no request that the rest of the"
                + " Deny is about has this value of \"aws:PrincipalArn\"."
                + " Write the value that such requests have, or leave the exception out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bool\": {\"aws:ViaAWSService\": \"true\"}, \"StringNotEquals\": {\"aws:SourceVpce\":"
            + " \"vpce-0a1b2c3d4e5f60718\"}",
        "\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}, \"StringNotLike\":"
            + " {\"aws:PrincipalTag/team\": [\"b*\", \"g*\"]}"
      })
  void whateverTheRestExcludesIsFound(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, deny(condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringNotEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d4e5f60718\"}",
        "\"StringNotEquals\": {\"aws:PrincipalAccount\": \"444455556666\"}, \"ArnNotLike\":"
            + " {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/admin\"}",
        "\"StringNotEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"},"
            + " \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}"
      })
  void anExceptionThatExceptsSomebodyIsNot(String condition) {
    assertThat(findings(CODE, PolicyKind.BUCKET, deny(condition))).isEmpty();
  }

  @Test
  void aValueThatNobodyEverHasIsToldByItself() {
    assertThat(
            codes(
                PolicyKind.BUCKET,
                deny(
                    "\"ArnNotLike\": {\"aws:PrincipalArn\":"
                        + " \"arn:aws:sts::111122223333:assumed-role/admin/ann\"}")))
        .containsExactly(Code.SESSION_IN_PRINCIPAL_ARN);
  }

  private static String deny(String condition) {
    return policy(
        "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\", \"Condition\": {"
            + condition
            + "}");
  }
}
