package dev.unless.check.condition;

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

class PrivateAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"10.0.0.0/8\"]",
        "[\"172.16.0.1\", \"192.168.0.0/24\"]",
        "[\"127.0.0.1\"]",
        "[\"fd00::/8\"]"
      })
  void privateAddressesAloneAreFound(String values) {
    assertThat(
            findings(
                Code.PRIVATE_IP_ADDRESS,
                PolicyKind.IDENTITY,
                when("{\"IpAddressIfExists\": {\"aws:sourceIP\": " + values + "}}")))
        .hasSize(1);
  }

  @Test
  void theFindingIsOfTheWholeEntry() {
    Finding finding =
        one(
            Code.PRIVATE_NOT_IP_ADDRESS,
            PolicyKind.IDENTITY,
            when("{\"NotIpAddress\": {\"aws:SourceIp\": \"10.1.0.0/16\"}}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/NotIpAddress/aws:SourceIp");
    assertThat(finding.problem().offending()).isEqualTo("aws:SourceIp");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[PRIVATE_NOT_IP_ADDRESS] \"aws:SourceIp\" is compared with private addresses only,"
                + " such as \"10.1.0.0/16\", and never has one: the condition excepts nobody. Write"
                + " the public addresses, or \"aws:VpcSourceIp\" for requests through a VPC"
                + " endpoint.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"IpAddress\": {\"aws:SourceIp\": [\"10.0.0.0/8\", \"203.0.113.0/24\"]}}",
        "{\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/7\"}}",
        "{\"IpAddress\": {\"aws:SourceIp\": \"::/0\"}}",
        "{\"IpAddress\": {\"aws:SourceIp\": []}}",
        "{\"IpAddress\": {\"aws:SourceIp\": \"nonsense\"}}",
        "{\"IpAddress\": {\"aws:VpcSourceIp\": \"10.0.0.0/8\"}}"
      })
  void otherAddressesAndKeysAreNot(String condition) {
    assertThat(codes(PolicyKind.IDENTITY, when(condition)))
        .doesNotContain(Code.PRIVATE_IP_ADDRESS, Code.PRIVATE_NOT_IP_ADDRESS);
  }

  private static String when(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": "
            + condition);
  }
}
