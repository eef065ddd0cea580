package dev.unless.check.access;

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

class ForgedKeyTest {
  private static final Code CODE = Code.UNTRUSTWORTHY_CONDITION_KEY;

  @ParameterizedTest
  @CsvSource({
    "Allow, StringLike, aws:Referer",
    "Allow, StringEquals, AWS:useragent",
    "Deny, StringNotLike, aws:referer",
    "Deny, StringLike, aws:UserAgent"
  })
  void headersThatTheCallerWritesAreFound(String effect, String operator, String key) {
    Finding finding = one(CODE, PolicyKind.BUCKET, bucket(effect, "\"*\"", operator, key));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/" + key);
    assertThat(finding.problem().offending()).isEqualTo(key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNTRUSTWORTHY_CONDITION_KEY] The caller writes \""
                + key
                + "\" itself, so it can write what passes. Use a key that the caller cannot choose,"
                + " such as aws:SourceIp, aws:SourceVpce or aws:PrincipalArn.");
  }

  @Test
  void otherKeysAreNot() {
    assertThat(
            findings(CODE, PolicyKind.BUCKET, bucket("Allow", "\"*\"", "StringLike", "aws:userid")))
        .isEmpty();
  }

  @Test
  void aServiceWritesTheHeaderItself() {
    String ses = "{\"Service\": \"ses.amazonaws.com\"}";

    assertThat(
            findings(CODE, PolicyKind.BUCKET, bucket("Allow", ses, "StringEquals", "aws:Referer")))
        .isEmpty();
  }

  private static String bucket(String effect, String principal, String operator, String key) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Principal\": "
            + principal
            + ", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\", \"Condition\":"
            + " {\""
            + operator
            + "\": {\""
            + key
            + "\": \"x\"}}");
  }
}
