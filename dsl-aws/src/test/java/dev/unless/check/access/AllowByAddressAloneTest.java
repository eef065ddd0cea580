package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowByAddressAloneTest {
  private static final String BUCKET = "arn:aws:s3:::reports/*";
  private static final String FROM = "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.77\"}";
  private static final String NOT_FROM = "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.77\"}";

  @Test
  void anAllowByAddressKeepsNobodyOut() {
    Finding finding =
        one(Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING, PolicyKind.BUCKET, policy(allow(FROM)));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/IpAddress/aws:SourceIp");
    assertThat(finding.problem().offending()).isEqualTo("aws:SourceIp");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ALLOW_BY_ADDRESS_RESTRICTS_NOTHING] An Allow by \"aws:SourceIp\" does not keep out anyone"
                + " whom an identity policy of the resource's account allows. Deny what comes from"
                + " other addresses: \"Effect\": \"Deny\" with \"NotIpAddress\":"
                + " {\"aws:SourceIp\": …} and the same addresses.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"IpAddressIfExists\": {\"AWS:sourceip\": \"203.0.113.77\"}",
        FROM + ", \"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.78\"}",
        FROM + ", \"Bool\": {\"aws:SecureTransport\": \"true\"}"
      })
  void soDoOtherForms(String condition) {
    assertThat(inBucket(policy(allow(condition)))).hasSize(1);
  }

  @Test
  void aDenyOfOtherAddressesDoes() {
    assertThat(inBucket(policy(allow(FROM), deny(NOT_FROM)))).isEmpty();
    assertThat(inBucket(policy(deny(NOT_FROM), allow(FROM)))).isEmpty();
    assertThat(inBucket(policy(deny(NOT_FROM)))).isEmpty();
  }

  @Test
  void aDenyOfSomeAddressesDoesNot() {
    String some = deny("\"IpAddress\": {\"aws:SourceIp\": \"192.0.2.0/24\"}");

    assertThat(inBucket(policy(allow(FROM), some))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOT_FROM, "\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}"})
  void otherConditionsAreNotFound(String condition) {
    assertThat(inBucket(policy(allow(condition)))).isEmpty();
  }

  @Test
  void everyAddressIsNoRestriction() {
    assertThat(inBucket(policy(allow("\"IpAddress\": {\"aws:SourceIp\": \"0.0.0.0/0\"}"))))
        .isEmpty();
  }

  @Test
  void aServicePrincipalIsOfNoAccount() {
    String json =
        policy(
            statement(
                "Allow",
                "{\"Service\": \"cloudtrail.amazonaws.com\"}",
                "s3:PutObject",
                BUCKET,
                FROM));

    assertThat(inBucket(json)).isEmpty();
  }

  @Test
  void anotherAccountNeedsTheAllow() {
    String topic = "arn:aws:sns:eu-central-1:111122223333:news";
    String other = "{\"AWS\": \"arn:aws:iam::444455556666:role/partner\"}";
    String own = "{\"AWS\": \"111122223333\"}";

    assertThat(topic(statement("Allow", other, "sns:Publish", topic, FROM))).isEmpty();
    assertThat(topic(statement("Allow", own, "sns:Publish", topic, FROM))).hasSize(1);
    assertThat(topic(statement("Allow", "\"*\"", "sns:Publish", topic, FROM))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"KEY", "ROLE_TRUST", "VPC_ENDPOINT"})
  void whereThePolicyItselfMustAllowAnAllowRestricts(PolicyKind kind) {
    assertThat(findings(Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING, kind, policy(allow(FROM))))
        .isEmpty();
  }

  @Test
  void callsThatNobodySignsNeedTheAllowToo() {
    String api = "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/*";

    assertThat(topic(statement("Allow", "\"*\"", "execute-api:Invoke", api, FROM))).isEmpty();
  }

  private static List<Finding> inBucket(String json) {
    return findings(Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING, PolicyKind.BUCKET, json);
  }

  private static List<Finding> topic(String statement) {
    return findings(
        Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING, PolicyKind.RESOURCE_BASED, policy(statement));
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }

  private static String allow(String condition) {
    return statement("Allow", "\"*\"", "s3:GetObject", BUCKET, condition);
  }

  private static String deny(String condition) {
    return statement("Deny", "\"*\"", "s3:*", BUCKET, condition);
  }

  private static String statement(
      String effect, String principal, String action, String resource, String condition) {
    return "{\"Effect\": \""
        + effect
        + "\", \"Principal\": "
        + principal
        + ", \"Action\": \""
        + action
        + "\", \"Resource\": \""
        + resource
        + "\", \"Condition\": {"
        + condition
        + "}}";
  }
}
