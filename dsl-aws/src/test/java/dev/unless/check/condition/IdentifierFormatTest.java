package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierFormatTest {

  private static final String KMS_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";

  @ParameterizedTest
  @CsvSource({
    "INVALID_VPC_FORMAT, StringEquals, aws:SourceVPC, office",
    "INVALID_VPC_FORMAT, StringNotEqualsIfExists, aws:SourceVpc, vpce-1a2b3c4d",
    "INVALID_VPC_FORMAT, StringLike, aws:SourceVpc, vpce-*",
    "INVALID_VPCE_FORMAT, StringEquals, aws:SourceVpce, vpce-1a2b3c4",
    "INVALID_VPCE_FORMAT, StringEquals, aws:sourcevpce, vpce-*",
    "INVALID_KMS_KEY_VALUE, StringEquals, S3:X-amz-server-side-encryption-aws-kms-key-id, alias/a",
    "INVALID_KMS_KEY_VALUE, ArnLike, s3:x-amz-server-side-encryption-aws-kms-key-id, 1234abcd"
  })
  void anIdOfAFormThatNoneHasIsFound(Code code, String operator, String key, String value) {
    Finding finding = one(code, PolicyKind.IDENTITY, when(operator, key, value));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/" + operator + "/" + key + "/0");
    assertThat(finding.problem().offending()).isEqualTo(value);
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value)))
        .doesNotContain(Code.INVALID_CONDITION_DATA_TYPE);
  }

  @Test
  void theFindingHasAnExample() {
    assertThat(
            one(
                    Code.INVALID_VPC_FORMAT,
                    PolicyKind.IDENTITY,
                    when("StringEquals", "aws:SourceVpc", "office"))
                .problem()
                .toString())
        .isEqualTo(
            "[INVALID_VPC_FORMAT] \"office\" is not the id of a VPC, which \"aws:SourceVpc\" has. Write"
                + " one such as \"vpc-0123456789abcdef0\".");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:SourceVpc, vpc-1a2b3c4d",
    "StringEquals, aws:SourceVpc, vpc-0a1b2c3d4e5f60718",
    "StringLike, aws:SourceVpc, vpc-*",
    "StringLike, aws:SourceVpc, *",
    "StringEquals, aws:SourceVpc, ${aws:Ec2InstanceSourceVpc}",
    "Null, aws:SourceVpc, true",
    "StringEquals, aws:SourceVpce, vpce-1a2b3c4d",
    "StringEquals, aws:PrincipalTag/vpc, office",
    "ArnEquals, " + KMS_KEY + ", arn:aws:kms:eu-west-1:111122223333:key/1234",
    "StringLike, " + KMS_KEY + ", arn:aws:kms:*:111122223333:key/*",
    "Null, " + KMS_KEY + ", true"
  })
  void othersAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value)))
        .doesNotContain(
            Code.INVALID_VPC_FORMAT, Code.INVALID_VPCE_FORMAT, Code.INVALID_KMS_KEY_VALUE);
  }

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
