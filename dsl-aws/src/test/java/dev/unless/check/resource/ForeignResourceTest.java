package dev.unless.check.resource;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.json.PolicyReader;
import dev.unless.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignResourceTest {
  private static final Code CODE = Code.UNSUPPORTED_RESOURCE_ARN_IN_POLICY;

  @Test
  void aSecondBucketInABucketPolicyIsFound() {
    List<Finding> found =
        findings(
            CODE, PolicyKind.BUCKET, on("\"arn:aws:s3:::reports/*\", \"arn:aws:s3:::invoices/*\""));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).pointer()).isEqualTo("/Statement/0/Resource/1");
    assertThat(found.get(0).problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_RESOURCE_ARN_IN_POLICY] \"arn:aws:s3:::invoices/*\" is not what this"
                + " policy is attached to. Name \"arn:aws:s3:::reports\" or its objects.");
  }

  @ParameterizedTest
  @CsvSource({
    "BUCKET, arn:aws:sqs:eu-west-1:111122223333:jobs, 1",
    "KEY, arn:aws:s3:::reports, 1",
    "KEY, arn:aws:kms:eu-west-1:111122223333:key/*, 0",
    "BUCKET, *, 0",
    "BUCKET, arn:aws:s3:::re*, 0",
    "BUCKET, arn:aws:s3:eu-west-1:111122223333:accesspoint/reports, 0",
    "RESOURCE_BASED, arn:aws:sqs:eu-west-1:111122223333:jobs, 0",
    "VPC_ENDPOINT, arn:aws:sqs:eu-west-1:111122223333:jobs, 0"
  })
  void aResourceOfAnotherServiceIsFound(PolicyKind kind, String arn, int count) {
    assertThat(findings(CODE, kind, on('"' + arn + '"'))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::reports, 0",
    "arn:aws:s3:::reports/2024/*, 0",
    "arn:aws:s3:::rep*, 0",
    "arn:aws:s3:::invoices, 1",
    "arn:aws:s3:::reports-old/*, 1"
  })
  void whereTheBucketIsKnownAnythingElseIsFound(String arn, int count) {
    List<Finding> found =
        Checker.of(Catalog.aws())
            .check(
                PolicyKind.BUCKET,
                PolicyReader.read(on('"' + arn + '"'), PolicyKind.BUCKET),
                List.of(Text.literal("arn:aws:s3:::reports")));

    assertThat(found).filteredOn(finding -> finding.code() == CODE).hasSize(count);
  }

  private static String on(String resources) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": \"s3:*\","
            + " \"Resource\": ["
            + resources
            + "]");
  }
}
