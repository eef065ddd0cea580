package dev.unless.check.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionOfNoResourceTest {
  private static List<Code> codes(PolicyKind kind, String effect, String action, String resource) {
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
            + effect
            + "\",\"Principal\":\"*\",\"Action\":\""
            + action
            + "\",\"Resource\":\""
            + resource
            + "\"}]}";
    return Checker.of(Catalog.aws()).check(kind, json).stream().map(Finding::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "BUCKET, Allow, s3:ListAllMyBuckets, arn:aws:s3:::reports, true",
    "BUCKET, Allow, s3:CreateBucket, arn:aws:s3:::reports, true",
    "BUCKET, Allow, s3:ListBucket, arn:aws:s3:::reports, false",
    "BUCKET, Deny, s3:*, arn:aws:s3:::reports, false",
    "KEY, Allow, kms:ListKeys, *, true",
    "KEY, Allow, kms:CreateKey, *, true",
    "KEY, Allow, kms:List*, *, false",
    "KEY, Allow, kms:Decrypt, *, false",
    "RESOURCE_BASED, Allow, sqs:ListQueues, arn:aws:sqs:eu-west-1:111122223333:q, true",
    "RESOURCE_BASED, Allow, sqs:SendMessage, arn:aws:sqs:eu-west-1:111122223333:q, false",
    "RESOURCE_BASED, Deny, kms:CreateKey, *, false",
    "RESOURCE_CONTROL, Deny, s3:ListAllMyBuckets, *, false",
    "RESOURCE_CONTROL, Deny, s3:GetObject, *, false"
  })
  void aPolicyOfResourcesIsNeverAskedAboutAnActionOnNone(
      PolicyKind kind, String effect, String action, String resource, boolean found) {
    assertThat(codes(kind, effect, action, resource).contains(Code.ACTION_OF_NO_RESOURCE))
        .isEqualTo(found);
  }
}
