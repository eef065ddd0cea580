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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViaServiceForServiceTest {
  private static final String NETWORK =
      "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, ";
  private static final String VIA = "\"Bool\": {\"aws:ViaAWSService\": \"false\"}";

  @Test
  void aDenyByNetworkThatExceptsOnlyCallsOnSomebodysBehalfKeepsDeliveriesOut() {
    Finding finding =
        one(
            Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL,
            PolicyKind.BUCKET,
            statement("Deny", "\"*\"", "s3:PutObject", NETWORK + VIA));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/Bool/aws:ViaAWSService");
    assertThat(finding.problem().offending()).isEqualTo("aws:ViaAWSService");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL] \"aws:ViaAWSService\" is false when a service"
                + " calls on its own account, so this Deny keeps out services that deliver to the"
                + " resource, such as CloudTrail. Add \"BoolIfExists\":"
                + " {\"aws:PrincipalIsAWSService\": \"false\"} to except them.");
  }

  @ParameterizedTest
  @CsvSource({"s3:*, 1", "*, 1", "s3:put*, 1", "s3:GetObject, 0", "s3:List*, 0"})
  void onlyActionsThatDeliverCount(String action, int found) {
    assertThat(inBucket(statement("Deny", "\"*\"", action, NETWORK + VIA))).hasSize(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VIA,
        NETWORK
            + "\"Bool\": {\"aws:ViaAWSService\": \"false\"}, \"BoolIfExists\":"
            + " {\"aws:PrincipalIsAWSService\": \"false\"}",
        NETWORK
            + VIA
            + ", \"StringNotEqualsIfExists\": {\"aws:PrincipalServiceName\":"
            + " \"cloudtrail.amazonaws.com\"}",
        NETWORK + "\"Bool\": {\"aws:ViaAWSService\": \"true\"}",
        "\"StringEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}, " + VIA
      })
  void otherConditionsAreNotFound(String condition) {
    assertThat(inBucket(statement("Deny", "\"*\"", "s3:PutObject", condition))).isEmpty();
  }

  @Test
  void servicePrincipalsAreNotInPoliciesOfCallers() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\","
                + " \"Condition\": {"
                + NETWORK
                + VIA
                + "}");

    assertThat(findings(Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL, PolicyKind.IDENTITY, json))
        .isEmpty();
  }

  @Test
  void anAllowForAServiceThatAsksForItNeverApplies() {
    String trail = "{\"Service\": \"cloudtrail.amazonaws.com\"}";
    String condition = "\"Bool\": {\"aws:ViaAWSService\": \"true\"}";

    assertThat(inBucket(statement("Allow", trail, "s3:PutObject", condition)))
        .singleElement()
        .extracting(finding -> finding.problem().text())
        .isEqualTo(
            "\"aws:ViaAWSService\" is false when a service calls on its own account, so this Allow"
                + " never applies to it.");
    assertThat(inBucket(statement("Allow", trail, "s3:PutObject", VIA))).isEmpty();
    assertThat(inBucket(statement("Allow", "\"*\"", "s3:PutObject", condition))).isEmpty();
  }

  private static List<Finding> inBucket(String json) {
    return findings(Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL, PolicyKind.BUCKET, json);
  }

  private static String statement(
      String effect, String principal, String action, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Principal\": "
            + principal
            + ", \"Action\": \""
            + action
            + "\", \"Resource\": \"arn:aws:s3:::logs/*\", \"Condition\": {"
            + condition
            + "}");
  }
}
