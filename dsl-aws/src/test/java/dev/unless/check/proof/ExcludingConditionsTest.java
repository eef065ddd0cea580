package dev.unless.check.proof;

import static dev.unless.check.Checked.codes;
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

class ExcludingConditionsTest {
  private static final Code CODE = Code.CONTRADICTION;

  @Test
  void onlyTheEntriesAreNamedThatExcludeEachOther() {
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            read(
                "\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\", \"aws:RequestedRegion\":"
                    + " \"eu-west-1\"}, \"StringLike\": {\"aws:PrincipalTag/team\": \"blue*\"}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[CONTRADICTION] \"StringEquals\" on \"aws:PrincipalTag/team\" and \"StringLike\" on"
                + " \"aws:PrincipalTag/team\" exclude each other, so that the statement never"
                + " applies: all entries of a condition must hold. Write alternatives as values of"
                + " one entry, or in statements of their own, or leave out what is wrong.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:PrincipalTag/t\": \"a\"}, \"StringNotEquals\":"
            + " {\"aws:principaltag/T\": [\"a\", \"b\"]}",
        "\"StringEquals\": {\"aws:PrincipalTag/t\": \"a\"}, \"Null\": {\"aws:PrincipalTag/t\":"
            + " \"true\"}",
        "\"NumericLessThan\": {\"s3:max-keys\": \"5\"}, \"NumericGreaterThan\": {\"s3:max-keys\":"
            + " \"10\"}",
        "\"DateLessThan\": {\"aws:CurrentTime\": \"2026-01-01T00:00:00Z\"}, \"DateGreaterThan\":"
            + " {\"aws:CurrentTime\": \"2027-01-01T00:00:00Z\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"NotIpAddress\":"
            + " {\"aws:SourceIp\": \"203.0.0.0/16\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"StringEquals\":"
            + " {\"aws:SourceVpce\": \"vpce-0123456789abcdef0\"}",
        "\"Bool\": {\"aws:ViaAWSService\": \"false\"}, \"ForAnyValue:StringEquals\":"
            + " {\"aws:CalledVia\": \"athena.amazonaws.com\"}",
        "\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/*\"},"
            + " \"StringEquals\": {\"aws:PrincipalAccount\": \"444455556666\"}"
      })
  void whatNoRequestMeetsIsFound(String condition) {
    assertThat(findings(CODE, PolicyKind.IDENTITY, read(condition))).hasSize(1);
    assertThat(
            findings(CODE, PolicyKind.IDENTITY, read(condition).replace("\"Allow\"", "\"Deny\"")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:PrincipalTag/t\": \"a\"}, \"StringLike\":"
            + " {\"aws:PrincipalTag/t\": \"*\"}",
        "\"StringEqualsIfExists\": {\"aws:PrincipalTag/t\": \"a\"}, \"StringNotEquals\":"
            + " {\"aws:PrincipalTag/t\": \"a\"}",
        "\"ForAllValues:StringEquals\": {\"aws:TagKeys\": \"a\"}, \"ForAnyValue:StringEquals\":"
            + " {\"aws:TagKeys\": \"a\"}",
        "\"ForAnyValue:StringEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"},"
            + " \"ForAnyValue:StringNotEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}",
        "\"NumericGreaterThan\": {\"s3:max-keys\": \"5\"}, \"NumericLessThan\": {\"s3:max-keys\":"
            + " \"10\"}",
        "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"StringNotEquals\":"
            + " {\"aws:SourceVpce\": \"vpce-0123456789abcdef0\"}",
        "\"StringEquals\": {\"aws:ResourceTag/team\": \"${aws:PrincipalTag/team}\"},"
            + " \"StringNotEquals\": {\"aws:PrincipalTag/team\": \"red\"}"
      })
  void whatSomeRequestMeetsIsNot(String condition) {
    assertThat(findings(CODE, PolicyKind.IDENTITY, read(condition))).isEmpty();
  }

  @Test
  void aWrongValueIsToldInstead() {
    assertThat(
            codes(
                PolicyKind.IDENTITY,
                read(
                    "\"IpAddress\": {\"aws:SourceIp\": \"<office>\"}, \"StringEquals\":"
                        + " {\"aws:PrincipalTag/team\": \"red\"}, \"Bool\":"
                        + " {\"aws:ViaAWSService\": \"false\"}")))
        .contains(Code.TYPE_MISMATCH_IP_RANGE)
        .doesNotContain(CODE, Code.STATEMENT_HAS_NO_EFFECT);
  }

  private static String read(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\":"
            + " \"arn:aws:s3:::reports\", \"Condition\": {"
            + condition
            + "}");
  }
}
