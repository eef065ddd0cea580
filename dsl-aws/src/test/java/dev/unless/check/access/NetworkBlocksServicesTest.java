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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkBlocksServicesTest {
  private static final String ENDPOINT =
      "\"StringNotEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}";

  @Test
  void aDenyOfWhatComesThroughNoEndpointBlocksServices() {
    Finding finding =
        one(Code.NETWORK_CONDITION_BLOCKS_SERVICES, PolicyKind.BUCKET, deny("\"*\"", ENDPOINT));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringNotEquals/aws:SourceVpce");
    assertThat(finding.problem().offending()).isEqualTo("aws:SourceVpce");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[NETWORK_CONDITION_BLOCKS_SERVICES] The condition on \"aws:SourceVpce\" also denies"
                + " services that act for the caller: their requests do not carry the key. Except"
                + " them: add \"Bool\": {\"aws:ViaAWSService\": \"false\"} for all of them, or"
                + " \"ForAllValues:StringNotEquals\" with \"aws:CalledVia\" for those that you"
                + " name.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringNotLike\": {\"AWS:sourcevpc\": \"vpc-*\"}",
        "\"Null\": {\"aws:SourceVpce\": \"true\"}",
        "\"NotIpAddress\": {\"aws:VpcSourceIp\": \"10.0.0.0/8\"}",
        "\"StringNotEqualsIfExists\": {\"aws:VpceOrgID\": \"${aws:PrincipalOrgID}\"}",
        "\"NotIpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\", \"2001:db8::/32\"]}",
        "\"NotIpAddressIfExists\": {\"aws:SourceIp\": \"203.0.113.0/24\"},"
            + " \"StringNotEqualsIfExists\": {\"aws:SourceVpc\": \"vpc-0a1b2c3d\"}",
        "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"Bool\":"
            + " {\"aws:SecureTransport\": \"true\"}",
        "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"Bool\":"
            + " {\"aws:ViaAWSService\": \"true\"}",
        ENDPOINT
            + ", \"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/etl\"}",
        ENDPOINT + ", \"StringNotLike\": {\"aws:username\": \"admin-*\"}",
        ENDPOINT + ", \"StringNotEqualsIfExists\": {\"aws:PrincipalTag/outside\": \"true\"}"
      })
  void soDoOtherConditionsOnTheNetwork(String condition) {
    assertThat(inBucket(deny("\"*\"", condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENDPOINT + ", \"Bool\": {\"aws:ViaAWSService\": \"false\"}",
        ENDPOINT
            + ", \"ForAllValues:StringNotEquals\": {\"aws:CalledVia\": \"glue.amazonaws.com\"}",
        ENDPOINT + ", \"StringNotEquals\": {\"aws:CalledViaLast\": \"glue.amazonaws.com\"}",
        ENDPOINT + ", \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}",
        ENDPOINT
            + ", \"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/etl\"},"
            + " \"BoolIfExists\": {\"aws:ViaAWSService\": \"false\"}",
        ENDPOINT + ", \"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:*\"}",
        ENDPOINT + ", \"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/*\"}",
        ENDPOINT + ", \"StringNotLike\": {\"aws:userid\": \"AROAEXAMPLEID:*\"}",
        ENDPOINT
            + ", \"StringNotEqualsIfExists\": {\"aws:PrincipalTag/team\":"
            + " \"${aws:ResourceTag/team}\"}",
        ENDPOINT + ", \"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        ENDPOINT + ", \"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:role/etl\"}",
        "\"StringEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}",
        "\"NotIpAddress\": {\"aws:SourceIp\": \"0.0.0.0/0\"}, \"Null\": {\"aws:SourceIp\":"
            + " \"false\"}",
        "\"Bool\": {\"aws:SecureTransport\": \"false\"}"
      })
  void exceptionsAndOtherConditionsAreNotFound(String condition) {
    assertThat(inBucket(deny("\"*\"", condition.replace("}, \"StringNotEquals\": {", ", "))))
        .isEmpty();
  }

  @Test
  void aDenyForSomebodyIsNotFound() {
    assertThat(inBucket(deny("{\"AWS\": \"arn:aws:iam::111122223333:user/ann\"}", ENDPOINT)))
        .isEmpty();
  }

  @Test
  void anAllowIsNotFound() {
    assertThat(inBucket(deny("\"*\"", ENDPOINT).replace("Deny", "Allow"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"IDENTITY", "PERMISSIONS_BOUNDARY", "SESSION", "SERVICE_CONTROL"})
  void policiesOfCallersAreFoundToo(PolicyKind kind) {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\","
                + " \"Condition\": {\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}");

    assertThat(findings(Code.NETWORK_CONDITION_BLOCKS_SERVICES, kind, json)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"RESOURCE_CONTROL", "RESOURCE_BASED"})
  void soAreOtherPoliciesOfResources(PolicyKind kind) {
    assertThat(findings(Code.NETWORK_CONDITION_BLOCKS_SERVICES, kind, deny("\"*\"", ENDPOINT)))
        .hasSize(1);
  }

  @Test
  void noServiceComesThroughSomebodysEndpoint() {
    assertThat(
            findings(
                Code.NETWORK_CONDITION_BLOCKS_SERVICES,
                PolicyKind.VPC_ENDPOINT,
                deny("\"*\"", ENDPOINT)))
        .isEmpty();
  }

  private static List<Finding> inBucket(String json) {
    return findings(Code.NETWORK_CONDITION_BLOCKS_SERVICES, PolicyKind.BUCKET, json);
  }

  private static String deny(String principal, String condition) {
    return policy(
        "\"Effect\": \"Deny\", \"Principal\": "
            + principal
            + ", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::logs/*\","
            + " \"Condition\": {"
            + condition
            + "}");
  }
}
