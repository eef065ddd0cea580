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

class ValueTypeTest {

  @ParameterizedTest
  @CsvSource({
    "TYPE_MISMATCH_NUMBER, NumericLessThan, s3:max-keys, ten, a number",
    "TYPE_MISMATCH_NUMBER, NumericLessThanIfExists, s3:max-keys, 1e3, a number",
    "TYPE_MISMATCH_DATE, DateLessThan, aws:CurrentTime, 2026-02-30, a date",
    "TYPE_MISMATCH_IP_RANGE, NotIpAddress, aws:SourceIp, 203.0.113.0/33, an address range",
    "TYPE_MISMATCH_BOOLEAN, Bool, aws:SecureTransport, yes, true or false",
    "TYPE_MISMATCH_BOOLEAN, Null, aws:PrincipalOrgID, absent, true or false",
    "TYPE_MISMATCH_STRING, BinaryEquals, example.com:key, !, base64",
    "INVALID_CONDITION_DATA_TYPE, ArnLike, aws:SourceArn, topic, an ARN",
    "INVALID_CONDITION_DATA_TYPE, ArnNotEquals, aws:PrincipalArn, arn:aws:iam, an ARN"
  })
  void aValueThatItsOperatorCannotReadIsFound(
      Code code, String operator, String key, String value, String what) {
    Finding finding = one(code, PolicyKind.IDENTITY, when(operator, key, value));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/" + operator + "/" + key + "/0");
    assertThat(finding.problem().offending()).isEqualTo(value);
    assertThat(finding.problem().text())
        .isEqualTo(
            "\""
                + value
                + "\" is not "
                + what
                + ", which \""
                + operator.replace("IfExists", "")
                + "\" compares.");
    assertThat(finding.problem().fix()).startsWith("Write ");
  }

  @ParameterizedTest
  @CsvSource({
    "NumericLessThan, s3:max-keys, -1.5",
    "DateLessThan, aws:CurrentTime, 2026-07-01T10:00Z",
    "IpAddress, aws:SourceIp, 2001:db8::/32",
    "Bool, aws:SecureTransport, FALSE",
    "Null, aws:PrincipalOrgID, true",
    "BinaryEquals, example.com:key, QUJD",
    "ArnLike, aws:SourceArn, *",
    "ArnLike, aws:SourceArn, arn:*",
    "ArnLike, aws:SourceArn, ${aws:PrincipalTag/arn}",
    "ArnLike, aws:SourceArn, arn:aws:s3:::b",
    "StringEquals, aws:PrincipalTag/x, anything"
  })
  void otherValuesAreNot(String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(operator, key, value)))
        .doesNotContain(
            Code.TYPE_MISMATCH_BOOLEAN,
            Code.TYPE_MISMATCH_DATE,
            Code.TYPE_MISMATCH_IP_RANGE,
            Code.TYPE_MISMATCH_NUMBER,
            Code.TYPE_MISMATCH_STRING,
            Code.INVALID_CONDITION_DATA_TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "IpAddress, aws:SourceIp",
    "NumericLessThan, s3:max-keys",
    "DateLessThan, aws:CurrentTime",
    "Bool, aws:SecureTransport",
    "Null, aws:PrincipalOrgID"
  })
  void aVariableUnderAnOperatorThatKnowsNoneIsFoundAlone(String operator, String key) {
    String json = when(operator, key, "${aws:PrincipalTag/x}");

    assertThat(
            one(Code.INVALID_VARIABLE_FOR_OPERATOR, PolicyKind.IDENTITY, json).problem().toString())
        .isEqualTo(
            "[INVALID_VARIABLE_FOR_OPERATOR] \""
                + operator
                + "\" knows no policy variables, and takes \"${aws:PrincipalTag/x}\" as it stands."
                + " Write the value itself, or compare with a String or ARN operator.");
    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(
            Code.TYPE_MISMATCH_BOOLEAN,
            Code.TYPE_MISMATCH_DATE,
            Code.TYPE_MISMATCH_IP_RANGE,
            Code.TYPE_MISMATCH_NUMBER);
  }

  @Test
  void textAndArnOperatorsKnowVariables() {
    assertThat(
            codes(PolicyKind.IDENTITY, when("StringLike", "aws:PrincipalTag/y", "${aws:username}")))
        .doesNotContain(Code.INVALID_VARIABLE_FOR_OPERATOR);
    assertThat(
            codes(
                PolicyKind.IDENTITY,
                when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::1:user/${aws:username}")))
        .doesNotContain(Code.INVALID_VARIABLE_FOR_OPERATOR, Code.INVALID_CONDITION_DATA_TYPE);
  }

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::b\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
