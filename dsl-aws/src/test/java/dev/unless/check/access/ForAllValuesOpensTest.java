package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForAllValuesOpensTest {
  @Test
  void anAllowWithoutNullCheckLetsThroughWhatLacksTheKey() {
    Finding finding =
        one(
            Code.FORALLVALUES_WITHOUT_NULL_CHECK,
            PolicyKind.BUCKET,
            bucket(
                "Allow", "\"ForAllValues:StringLike\": {\"aws:PrincipalOrgPaths\": \"o-a1/r/*\"}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/ForAllValues:StringLike/aws:PrincipalOrgPaths");
    assertThat(finding.problem().offending()).isEqualTo("aws:PrincipalOrgPaths");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[FORALLVALUES_WITHOUT_NULL_CHECK] \"ForAllValues:StringLike\" holds where"
                + " \"aws:PrincipalOrgPaths\" is absent, so the Allow lets through requests without"
                + " it. Add \"Null\": {\"aws:PrincipalOrgPaths\": \"false\"}, which asks for the"
                + " key.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ForAllValues:StringEquals\": {\"kms:EncryptionContextKeys\": [\"team\"]}",
        "\"ForAllValues:StringLikeIfExists\": {\"kms:encryptioncontextkeys\": [\"team*\"]}",
        "\"ForAllValues:StringEquals\": {\"kms:EncryptionContextKeys\": [\"team\"]}, \"Null\":"
            + " {\"kms:EncryptionContextKeys\": \"true\"}"
      })
  void soDoesAnIdentityPolicy(String condition) {
    assertThat(tagging(condition)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ForAllValues:StringEquals\": {\"kms:EncryptionContextKeys\": [\"team\"]}, \"Null\":"
            + " {\"kms:encryptioncontextkeys\": \"false\"}",
        "\"ForAllValues:StringEquals\": {\"kms:EncryptionContextKeys\": [\"team\", \"owner\"]},"
            + " \"ForAnyValue:StringEquals\": {\"kms:EncryptionContextKeys\": \"team\"}",
        "\"ForAllValues:StringNotEquals\": {\"kms:EncryptionContextKeys\": [\"team\"]}",
        "\"ForAnyValue:StringEquals\": {\"kms:EncryptionContextKeys\": [\"team\"]}",
        "\"ForAllValues:StringEquals\": {\"aws:PrincipalOrgID\": [\"o-a1b2c3d4e5\"]}",
        "\"ForAllValues:StringEquals\": {\"aws:TagKeys\": [\"team\"]}",
        "\"ForAllValues:StringEquals\": {\"own:Keys\": [\"team\"]}"
      })
  void whatAsksForTheKeyOtherwiseIsNotFound(String condition) {
    assertThat(tagging(condition)).isEmpty();
  }

  @Test
  void aDenyIsNotFound() {
    String json =
        bucket("Deny", "\"ForAllValues:StringLike\": {\"aws:PrincipalOrgPaths\": \"o-a1/r/*\"}");

    assertThat(findings(Code.FORALLVALUES_WITHOUT_NULL_CHECK, PolicyKind.BUCKET, json)).isEmpty();
  }

  @Test
  void leadingKeysAreAbsentOnlyFromScans() {
    assertThat(rows("dynamodb:GetItem")).isEmpty();
    assertThat(rows("dynamodb:Scan")).hasSize(1);
    assertThat(rows("dynamodb:*")).hasSize(1);
  }

  private static List<Finding> rows(String action) {
    return findings(
        Code.FORALLVALUES_WITHOUT_NULL_CHECK,
        PolicyKind.IDENTITY,
        policy(
            "\"Effect\": \"Allow\", \"Action\": \""
                + action
                + "\", \"Resource\": \"arn:aws:dynamodb:eu-central-1:111122223333:table/t\","
                + " \"Condition\": {\"ForAllValues:StringEquals\": {\"dynamodb:LeadingKeys\":"
                + " \"${aws:userid}\"}}"));
  }

  private static List<Finding> tagging(String condition) {
    return findings(
        Code.FORALLVALUES_WITHOUT_NULL_CHECK,
        PolicyKind.IDENTITY,
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"ec2:RunInstances\", \"Resource\": \"*\","
                + " \"Condition\": {"
                + condition
                + "}"));
  }

  private static String bucket(String effect, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\":"
            + " \"arn:aws:s3:::reports/*\", \"Condition\": {"
            + condition
            + "}");
  }
}
