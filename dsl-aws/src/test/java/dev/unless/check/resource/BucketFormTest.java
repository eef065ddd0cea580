package dev.unless.check.resource;

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

class BucketFormTest {
  @Test
  void aColonBehindTheBucketIsFound() {
    Finding finding =
        one(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on("arn:aws:s3:::reports:*"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:::reports:*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_ARN_RESOURCE] \"arn:aws:s3:::reports:*\" has a colon in the name of a bucket,"
                + " where none can be. Write \"arn:aws:s3:::reports/*\" if its objects are meant.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::reports/a:b",
        "arn:aws:s3:::*:x",
        "arn:aws:s3:::rep*:x",
        "arn:aws:s3:::${aws:PrincipalTag/bucket}/*"
      })
  void elsewhereAColonIsNot(String resource) {
    assertThat(findings(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on(resource))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:eu-west-1:111122223333:reports/*, arn:aws:s3:::reports/*",
    "arn:aws:s3:eu-west-1::reports/*, arn:aws:s3:::reports/*"
  })
  void whatIsProposedForABucketWithARegionIsRight(String written, String meant) {
    Finding finding = one(Code.ARN_REGION_NOT_ALLOWED, PolicyKind.IDENTITY, on(written));

    assertThat(finding.problem().fix()).isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(PolicyKind.IDENTITY, on(meant))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3::reports, arn:aws:s3:::reports, MISSING_ARN_FIELD",
    "arn:aws:s3:reports/*, arn:aws:s3:::reports/*, MISSING_ARN_FIELD",
    "s3://reports/*, arn:aws:s3:::reports/*, INVALID_ARN_PREFIX"
  })
  void whatHasTooFewColonsIsMended(String written, String meant, Code code) {
    assertThat(one(code, PolicyKind.IDENTITY, on(written)).problem().fix())
        .isEqualTo("Write \"" + meant + "\".");
  }

  private static String on(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + resource + "\"");
  }
}
