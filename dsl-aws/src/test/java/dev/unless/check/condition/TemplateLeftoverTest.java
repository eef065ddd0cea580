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
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLeftoverTest {
  @Test
  void aPseudoParameterIsFound() {
    Finding finding = one(Code.TEMPLATE_LEFTOVER, PolicyKind.IDENTITY, on("b/${AWS::StackName}/*"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:::b/${AWS::StackName}/*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[TEMPLATE_LEFTOVER] \"${AWS::StackName}\" in \"arn:aws:s3:::b/${AWS::StackName}/*\" was"
                + " never replaced. Write what is meant, or have the template replaced before the"
                + " policy is used.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${aws_s3_bucket.b.id}/*",
        "${var.bucket}/*",
        "${Bucket}/*",
        "${self:custom.bucket}/*",
        "${opt:stage}/*",
        "${ssm:/prod/bucket}/*",
        "${file(bucket.yml):name}/*",
        "bkt/$${aws:username}/*",
        "bkt/&{aws:username}/*",
        "bkt/{{ env }}/*",
        "bkt/{{resolve:ssm:name}}/*",
        "bkt/{% env %}/*",
        "bkt/%{team}/*",
        "bkt/<%= env %>/*",
        "bkt/#{env}/*",
        "bkt/@@env@@/*",
        "<bucket-name>/*",
        "REPLACE_ME/*",
        "YOUR_BUCKET_NAME/*",
        "YOUR-BUCKET/*"
      })
  void soIsWhatOthersLeave(String resource) {
    assertThat(findings(Code.TEMPLATE_LEFTOVER, PolicyKind.IDENTITY, on(resource))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bkt/${aws:username}/*",
        "bkt/${aws:PrincipalTag/team, 'a{b'}/*",
        "bkt/${$}{x}/*",
        "bkt/a$b/*",
        "bkt/{a}/*",
        "bkt/100%/*",
        "bkt/a#b/*",
        "bkt/a&b/*",
        "bkt/<>/*",
        "bkt/a@b@c/*",
        "DOC-EXAMPLE-BUCKET/*",
        "bkt/REPLACE_MENT/*",
        "bkt/ACCOUNT_IDS/*"
      })
  void namesAreNot(String resource) {
    assertThat(findings(PolicyKind.IDENTITY, on(resource)))
        .extracting(Finding::code)
        .doesNotContain(Code.TEMPLATE_LEFTOVER, Code.UNKNOWN_VARIABLE);
  }

  @Test
  void whereTheFormIsFixedThatIsSaidInstead() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"sqs:*\", \"Resource\":"
                + " \"arn:aws:sqs:eu-west-1:<account-id>:q\", \"Condition\": {\"StringEquals\":"
                + " {\"aws:PrincipalAccount\": \"ACCOUNT_ID\"}}");

    assertThat(findings(PolicyKind.IDENTITY, json))
        .extracting(Finding::code)
        .contains(Code.INVALID_ARN_ACCOUNT, Code.IMPOSSIBLE_VALUE)
        .doesNotContain(Code.TEMPLATE_LEFTOVER);
  }

  private static String on(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::"
            + resource
            + "\"");
  }
}
