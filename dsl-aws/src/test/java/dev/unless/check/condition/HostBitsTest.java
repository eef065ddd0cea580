package dev.unless.check.condition;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostBitsTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7/24, 203.0.113.0/24",
    "10.1.2.3/8, 10.0.0.0/8",
    "255.255.255.255/0, 0.0.0.0/0",
    "2001:db8::1/32, 2001:db8::/32",
    "2001:db8:0:0:1:0:0:1/64, 2001:db8::/64",
    "2001:db8::ff:1/112, 2001:db8::ff:0/112"
  })
  void aRangeWithBitsBehindItsPrefixIsFoundWithTheRangeThatItMeans(String written, String meant) {
    Finding finding = one(Code.ADDRESS_HOST_BITS, PolicyKind.IDENTITY, from(written));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/IpAddress/aws:SourceIp/0");
    assertThat(finding.problem().offending()).isEqualTo(written);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ADDRESS_HOST_BITS] \""
                + written
                + "\" has bits set behind its prefix, which AWS ignores: it means "
                + meant
                + ". Write \""
                + meant
                + "\", or the address alone.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.0/24",
        "203.0.113.7",
        "203.0.113.7/32",
        "0.0.0.0/0",
        "::/0",
        "nonsense"
      })
  void otherValuesAreNot(String written) {
    assertThat(findings(Code.ADDRESS_HOST_BITS, PolicyKind.IDENTITY, from(written))).isEmpty();
  }

  @Test
  void textIsNoRange() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\":"
                + " \"arn:aws:s3:::b/*\", \"Condition\": {\"StringEquals\": {\"s3:prefix\":"
                + " \"10.1.2.3/8\"}}");

    assertThat(findings(Code.ADDRESS_HOST_BITS, PolicyKind.IDENTITY, json)).isEmpty();
  }

  private static String from(String address) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \""
            + address
            + "\"}}");
  }
}
