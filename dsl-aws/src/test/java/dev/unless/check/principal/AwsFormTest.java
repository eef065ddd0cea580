package dev.unless.check.principal;

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

class AwsFormTest {
  private static final String ACCOUNT = "arn:aws:iam::111122223333:";

  @Test
  void aGroupIsFound() {
    Finding finding =
        one(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(ACCOUNT + "group/ops"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/AWS/0");
    assertThat(finding.problem().offending()).isEqualTo(ACCOUNT + "group/ops");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_PRINCIPAL_FORMAT] \"arn:aws:iam::111122223333:group/ops\" is not a principal: a"
                + " group of users cannot be one. Name its users or a role, or the account.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::ACCOUNT_ID:root",
        "arn:aws:iam::12345:root",
        "arn:aws:iam:::root",
        "arn:aws:iam::<account-id>:root",
        "arn:aws:iam::111122223333:policy/p",
        "arn:aws:iam::111122223333:mfa/m",
        "arn:aws:iam::111122223333:role",
        "arn:aws:iam::111122223333:role/",
        "arn:aws:iam::111122223333:role/a b",
        "arn:aws:iam::111122223333:saml-provider/corp",
        "arn:aws:iam::aws:role/r",
        "arn:aws:sts::111122223333:assumed-role/app",
        "arn:aws:sts::111122223333:assumed-role/path/app/session",
        "arn:aws:sts::111122223333:self",
        "arn:aws:s3:::reports",
        "arn:aws:lambda:eu-west-1:111122223333:function:f"
      })
  void soIsWhateverElseIsNone(String principal) {
    assertThat(findings(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(principal)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:rooot, arn:aws:iam::111122223333:root",
    "arn:aws:iam::111122223333:rol/app, arn:aws:iam::111122223333:role/app",
    "arn:aws:iam::111122223333:instance-profile/x, arn:aws:iam::111122223333:role/x",
    "arn:aws:iam:eu-west-1:111122223333:role/r, arn:aws:iam::111122223333:role/r",
    "arn:aws:iam::1111-2222-3333:root, arn:aws:iam::111122223333:root",
    "arn:aws-chn:iam::111122223333:root, arn:aws-cn:iam::111122223333:root"
  })
  void whatWasMeantIsSaid(String written, String meant) {
    Finding finding = one(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written));

    assertThat(finding.problem().fix()).isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(meant)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "111122223333",
        "AROAEXAMPLEROLEID1234",
        "AIDAEXAMPLEUSERID1234",
        "arn:aws:iam::111122223333:root",
        "arn:aws-cn:iam::111122223333:root",
        "arn:aws:iam::111122223333:user/division/team/jo@example.com",
        "arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
        "arn:aws:sts::111122223333:assumed-role/app/i-0123456789abcdef0",
        "arn:aws:sts::111122223333:federated-user/jo",
        "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE",
        "arn:aws:iam::cloudfront:user/CloudFront_Origin_Access_Identity_E1EXAMPLE"
      })
  void principalsAreNot(String principal) {
    assertThat(findings(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(principal)))
        .isEmpty();
  }

  @Test
  void notPrincipalIsExaminedToo() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"NotPrincipal\": {\"AWS\": [\"111122223333\", \""
                + ACCOUNT
                + "group/ops\"]}, \"Action\": \"s3:*\", \"Resource\": \"*\"");

    assertThat(one(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.BUCKET, json).pointer())
        .isEqualTo("/Statement/0/NotPrincipal/AWS/1");
  }

  private static String trusting(String principal) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \""
            + principal
            + "\"}, \"Action\": \"sts:AssumeRole\"");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws-foo:iam::111122223333:role/app, arn:aws:iam::111122223333:role/app",
    "arn:aws-us-gv:iam::111122223333:role/app, arn:aws-us-gov:iam::111122223333:role/app"
  })
  void thePartitionThatIsProposedIsOneThatIsReallyNear(String written, String meant) {
    assertThat(
            one(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written))
                .problem()
                .fix())
        .isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(Code.INVALID_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(meant)))
        .isEmpty();
  }
}
