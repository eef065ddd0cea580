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

class RefusedPrefixTest {
  private static final Code CODE = Code.S3_PREFIX_IN_NEGATIVE_CONTEXT;

  @ParameterizedTest
  @CsvSource({
    "Deny, StringLike",
    "Deny, StringEquals",
    "Deny, StringEqualsIfExists",
    "Allow, StringNotLike",
    "Allow, StringNotEquals"
  })
  void prefixesThatMayNotBeListedAreFound(String effect, String operator) {
    Finding finding = one(CODE, PolicyKind.IDENTITY, list(effect, operator, "S3:prefix"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/S3:prefix");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[S3_PREFIX_IN_NEGATIVE_CONTEXT] A listing with a shorter \"s3:prefix\", or with none,"
                + " shows the same objects and is not refused. Name the prefixes that may be"
                + " listed: StringLike in an Allow, or StringNotLike in a Deny.");
  }

  @ParameterizedTest
  @CsvSource({"Allow, StringLike", "Allow, StringEquals", "Deny, StringNotLike", "Deny, Null"})
  void prefixesThatMayBeListedAreNot(String effect, String operator) {
    assertThat(findings(CODE, PolicyKind.IDENTITY, list(effect, operator, "s3:prefix"))).isEmpty();
  }

  @Test
  void otherKeysAreNot() {
    assertThat(findings(CODE, PolicyKind.IDENTITY, list("Deny", "StringLike", "s3:delimiter")))
        .isEmpty();
  }

  private static String list(String effect, String operator, String key) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::b\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \"true\"}}");
  }
}
