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

class BucketSourceTest {
  private static final String BUCKET = "\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:s3:::reports\"}";

  @Test
  void theBucketAloneIsFound() {
    Finding finding =
        one(Code.MISSING_PAIRED_CONDITION_KEYS, PolicyKind.RESOURCE_BASED, allowing(BUCKET));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/ArnLike/aws:SourceArn");
    assertThat(finding.problem().offending()).isEqualTo("aws:SourceArn");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_PAIRED_CONDITION_KEYS] The ARN of a bucket names no account, so"
                + " \"aws:SourceArn\" alone does not say whose bucket it is. Add"
                + " \"StringEquals\": {\"aws:SourceAccount\": …} with the account of the bucket to"
                + " the Condition.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:SourceAccount\": \"111122223333\"}",
        "\"StringEquals\": {\"aws:SourceOrgID\": \"o-a1b2c3d4e5\"}"
      })
  void withItsOwnerItIsNot(String owner) {
    assertThat(
            findings(
                Code.MISSING_PAIRED_CONDITION_KEYS,
                PolicyKind.RESOURCE_BASED,
                allowing(BUCKET + ", " + owner)))
        .isEmpty();
  }

  @Test
  void anAccessPointHasAnAccount() {
    assertThat(
            findings(
                Code.MISSING_PAIRED_CONDITION_KEYS,
                PolicyKind.RESOURCE_BASED,
                allowing(
                    "\"ArnLike\": {\"aws:SourceArn\":"
                        + " \"arn:aws:s3:eu-west-1:111122223333:accesspoint/reports\"}")))
        .isEmpty();
  }

  private static String allowing(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"s3.amazonaws.com\"}, \"Action\":"
            + " \"sns:Publish\", \"Resource\": \"arn:aws:sns:eu-west-1:111122223333:t\","
            + " \"Condition\": {"
            + condition
            + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "logging.s3.amazonaws.com, arn:aws:s3:::reports, 1",
    "sns.amazonaws.com, arn:aws:s3:::reports, 1",
    "s3.amazonaws.com, arn:aws:s3:*:*:reports, 1",
    "s3.amazonaws.com, arn:aws:s3:::rep*, 1",
    "s3.amazonaws.com, arn:aws:s3:*:111122223333:reports, 0",
    "s3.amazonaws.com, arn:aws:*:*:111122223333:*, 0",
    "s3.amazonaws.com, arn:aws:s3:*:*:accesspoint/reports, 0",
    "cloudtrail.amazonaws.com, arn:aws:cloudtrail:*:*:trail/t, 0"
  })
  void whateverTheServiceTheArnMustSayWhose(String service, String arn, int count) {
    assertThat(
            findings(
                Code.MISSING_PAIRED_CONDITION_KEYS,
                PolicyKind.RESOURCE_BASED,
                allowing("\"ArnLike\": {\"aws:SourceArn\": \"" + arn + "\"}")
                    .replace("s3.amazonaws.com", service)))
        .hasSize(count);
  }
}
