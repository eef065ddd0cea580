package dev.unless.check.action;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;

class NothingAllowedTest {
  private static final String DENY =
      "\"Effect\": \"Deny\", \"Action\": \"iam:*\", \"Resource\": \"*\"";

  @Test
  void aBoundaryThatOnlyDeniesIsFound() {
    Finding finding = one(Code.NOTHING_ALLOWED, PolicyKind.PERMISSIONS_BOUNDARY, policy(DENY));

    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[NOTHING_ALLOWED] The boundary allows nothing, and so nothing is allowed within it. Add"
                + " what may be allowed, such as {\"Effect\": \"Allow\", \"Action\": \"*\","
                + " \"Resource\": \"*\"}.");
  }

  @Test
  void soIsASessionPolicy() {
    assertThat(findings(Code.NOTHING_ALLOWED, PolicyKind.SESSION, policy(DENY))).hasSize(1);
  }

  @Test
  void oneAllowIsEnoughAndOtherKindsHaveOthersBesideThem() {
    String both =
        policy(DENY + "}, {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"");

    assertThat(findings(Code.NOTHING_ALLOWED, PolicyKind.PERMISSIONS_BOUNDARY, both)).isEmpty();
    assertThat(findings(Code.NOTHING_ALLOWED, PolicyKind.SERVICE_CONTROL, policy(DENY))).isEmpty();
    assertThat(findings(Code.NOTHING_ALLOWED, PolicyKind.IDENTITY, policy(DENY))).isEmpty();
  }
}
