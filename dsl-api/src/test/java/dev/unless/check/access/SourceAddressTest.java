package dev.unless.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.semantics.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service that acts for a caller may come from the caller's address, from its own, or from none.
 */
class SourceAddressTest {
  private static final String OFFICE = "{\"aws:SourceIp\": \"203.0.113.0/24\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"NotIpAddress\": " + OFFICE,
        "\"NotIpAddressIfExists\": " + OFFICE,
        "\"NotIpAddress\": " + OFFICE + ", \"Null\": {\"aws:SourceIp\": \"false\"}",
        "\"Null\": {\"aws:SourceIp\": \"true\"}"
      })
  @Rule("checker.source-ip")
  void aServiceIsBlockedIfOneOfTheThreeIs(String condition) {
    assertThat(found(condition)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"IpAddress\": " + OFFICE,
        "\"IpAddressIfExists\": " + OFFICE,
        "\"NotIpAddress\": " + OFFICE + ", \"Bool\": {\"aws:ViaAWSService\": \"false\"}",
        "\"NotIpAddress\": "
            + OFFICE
            + ", \"ForAllValues:StringNotEquals\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}"
      })
  @Rule("checker.source-ip")
  void itIsNotWhereNoneOfThemIs(String condition) {
    assertThat(found(condition)).isEmpty();
  }

  private static List<Finding> found(String condition) {
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\","
            + " \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::logs/*\","
            + " \"Condition\": {"
            + condition
            + "}}]}";
    return Checker.of(Catalog.empty()).check(PolicyKind.BUCKET, json).stream()
        .filter(finding -> finding.code() == Code.NETWORK_CONDITION_BLOCKS_SERVICES)
        .toList();
  }
}
