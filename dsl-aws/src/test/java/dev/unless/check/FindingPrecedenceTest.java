package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import org.junit.jupiter.api.Test;

/** One fault is told once, by the finding that says it best. */
class FindingPrecedenceTest {
  @Test
  void ofADenyThatExceptsNobodyItIsNotSaidWhomElseItDenies() {
    assertThat(Checked.codes(PolicyKind.IDENTITY, denyFromElsewhere("10.0.0.0/8")))
        .containsExactly(Code.PRIVATE_NOT_IP_ADDRESS);
    assertThat(Checked.codes(PolicyKind.IDENTITY, denyFromElsewhere("203.0.113.0/24")))
        .containsExactly(Code.NETWORK_CONDITION_BLOCKS_SERVICES);
  }

  private static String denyFromElsewhere(String range) {
    return Checked.policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\":"
            + " {\"NotIpAddress\": {\"aws:SourceIp\": \""
            + range
            + "\"}}");
  }

  @Test
  void anEmptyNotActionIsNotAlsoToldToAllowOtherActions() {
    assertThat(
            Checked.codes(
                PolicyKind.IDENTITY,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"NotAction\": [], \"Resource\":"
                        + " \"arn:aws:s3:::reports\"")))
        .contains(Code.EMPTY_ARRAY_ACTION)
        .doesNotContain(Code.ALLOW_WITH_NOT_ACTION);
  }
}
