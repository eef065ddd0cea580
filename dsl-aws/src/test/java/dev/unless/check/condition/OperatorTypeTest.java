package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTypeTest {

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:SourceIp, 203.0.113.0/24, addresses, \"IpAddress\"",
    "StringNotLike, aws:sourceip, 203.0.113.*, addresses, \"NotIpAddress\"",
    "StringEquals, s3:max-keys, 10, numbers, \"NumericEquals\" or an order of numbers",
    "StringLike, aws:CurrentTime, 2026-*, dates, \"DateLessThan\" or \"DateGreaterThan\"",
    "Bool, aws:PrincipalOrgID, true, text, \"StringEquals\"",
    "DateLessThan, aws:SourceIp, 203.0.113.7, addresses, \"IpAddress\"",
    "NumericEquals, aws:PrincipalArn, 1, ARNs, \"ArnLike\""
  })
  void anOperatorOfAnotherTypeIsFoundAlone(
      String operator, String key, String value, String values, String instead) {
    String json = when(operator, key, value);
    Finding finding = one(Code.TYPE_MISMATCH, PolicyKind.IDENTITY, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/" + key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[TYPE_MISMATCH] \""
                + operator
                + "\" does not compare "
                + values
                + ", which \""
                + key
                + "\" has. Write "
                + instead
                + ".");
    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(
            Code.TYPE_MISMATCH_BOOLEAN,
            Code.TYPE_MISMATCH_DATE,
            Code.TYPE_MISMATCH_NUMBER,
            Code.WILDCARD_WITHOUT_LIKE_OPERATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, \"Bool\" with one value",
    "StringNotEqualsIfExists, \"Bool\" with the opposite value",
    "NumericEquals, \"Bool\" with one value"
  })
  void onABooleanKeyToo(String operator, String instead) {
    assertThat(
            one(
                    Code.TYPE_MISMATCH,
                    PolicyKind.IDENTITY,
                    when(operator, "aws:securetransport", "true"))
                .problem()
                .toString())
        .isEqualTo(
            "[TYPE_MISMATCH] \""
                + operator.replace("IfExists", "")
                + "\" does not compare true and false, which \"aws:securetransport\" has. Write "
                + instead
                + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "Null, aws:SecureTransport, true",
    "Bool, aws:SecureTransport, true",
    "StringEquals, aws:SourceArn, arn:aws:s3:::b",
    "StringLike, aws:PrincipalArn, arn:aws:iam::111122223333:role/*",
    "ArnLike, aws:SourceIdentity, arn:aws:iam::111122223333:role/r",
    "NumericLessThan, aws:EpochTime, 1767225600",
    "DateLessThan, aws:EpochTime, 1767225600",
    "StringEquals, aws:VpcSourceIp, ${aws:Ec2InstanceSourcePrivateIPv4}",
    "StringNotEquals, aws:Ec2InstanceSourcePrivateIPv4, ${aws:VpcSourceIp}",
    "StringEquals, aws:ViaCustomerDomain, true",
    "NumericLessThan, glacier:ArchiveAgeInDays, 365",
    "StringEquals, gitlab.com:sub, x",
    "NumericEquals, s3:Unknown, 1"
  })
  void otherOperatorsAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value)))
        .doesNotContain(Code.TYPE_MISMATCH);
  }

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::b\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
