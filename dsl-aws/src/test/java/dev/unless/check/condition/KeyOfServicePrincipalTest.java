package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOfServicePrincipalTest {

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalOrgID, aws:SourceOrgID",
    "ForAnyValue:StringLike, aws:principalorgpaths, aws:SourceOrgID",
    "ArnLike, aws:PrincipalArn, aws:SourceArn",
    "StringNotEquals, aws:PrincipalTag/team, aws:SourceArn"
  })
  void aKeyOfUsersAndRolesIsFound(String operator, String key, String instead) {
    Finding finding =
        one(
            Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL,
            PolicyKind.BUCKET,
            to("{\"Service\": \"cloudtrail.amazonaws.com\"}", operator, key));

    assertThat(finding.problem().offending()).isEqualTo(key);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL] Requests of"
                + " \"cloudtrail.amazonaws.com\" never carry \""
                + key
                + "\". Write \""
                + instead
                + "\" or \"aws:SourceAccount\", which say for whom the service calls.");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEqualsIfExists, aws:PrincipalOrgID",
    "Null, aws:PrincipalOrgID",
    "StringEquals, aws:SourceOrgID",
    "ArnLike, aws:SourceArn",
    "StringEquals, aws:PrincipalServiceName"
  })
  void otherConditionsAreNot(String operator, String key) {
    assertThat(
            codes(
                PolicyKind.BUCKET,
                to("{\"Service\": \"cloudtrail.amazonaws.com\"}", operator, key)))
        .doesNotContain(Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"*\"",
        "{\"AWS\": \"111122223333\"}",
        "{\"AWS\": \"111122223333\", \"Service\": \"cloudtrail.amazonaws.com\"}",
        "{\"Service\": []}"
      })
  void otherCallersAreNot(String principal) {
    assertThat(codes(PolicyKind.BUCKET, to(principal, "StringEquals", "aws:PrincipalOrgID")))
        .doesNotContain(Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL);
  }

  private static String to(String principal, String operator, String key) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": "
            + principal
            + ", \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::b/*\", \"Condition\":"
            + " {\""
            + operator
            + "\": {\""
            + key
            + "\": \"x\"}}");
  }

  @Test
  void aCertificatesTagsComeWithRolesAnywhere() {
    assertThat(
            Checked.codes(
                PolicyKind.ROLE_TRUST,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
                        + " \"rolesanywhere.amazonaws.com\"}, \"Action\": [\"sts:AssumeRole\","
                        + " \"sts:TagSession\", \"sts:SetSourceIdentity\"], \"Condition\":"
                        + " {\"StringEquals\": {\"aws:PrincipalTag/x509Subject/OU\":"
                        + " \"orders\"}}")))
        .doesNotContain(Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL);
  }
}
