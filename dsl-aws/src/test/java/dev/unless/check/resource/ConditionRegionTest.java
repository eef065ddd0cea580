package dev.unless.check.resource;

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

class ConditionRegionTest {
  @Test
  void textThatIsNoRegionIsFoundWithTheOneThatWasMeant() {
    Finding finding = one(Code.INVALID_REGION, PolicyKind.IDENTITY, from("eu-wets-1"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:requestedregion/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_REGION] \"eu-wets-1\" is not a region. Write \"eu-west-1\" if that was meant.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ireland", "eu-west-1a", "EU-WEST-1", ""})
  void otherTextIsFound(String region) {
    assertThat(findings(Code.INVALID_REGION, PolicyKind.IDENTITY, from(region))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu-west-1",
        "eu-west-9",
        "zz-east-1",
        "us-gov-west-1",
        "eu-*",
        "aws-global",
        "${x}"
      })
  void whatMayBeARegionIsNot(String region) {
    assertThat(findings(Code.INVALID_REGION, PolicyKind.IDENTITY, from(region))).isEmpty();
  }

  private static String from(String region) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\":"
            + " {\"StringEquals\": {\"aws:requestedregion\": \""
            + region
            + "\"}}");
  }
}
