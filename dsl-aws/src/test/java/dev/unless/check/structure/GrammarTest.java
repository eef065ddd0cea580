package dev.unless.check.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checked;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.json.PolicyReader;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static final String JSON =
      Checked.policy(
          "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\","
              + " \"Resource\": \"arn:aws:s3:::b/*\"");

  @Test
  void aPolicyThatWasReadAsOneOfAnyKindIsHeldAgainstTheGrammarOfItsKind() {
    assertThat(
            Checker.of(Catalog.empty()).check(PolicyKind.SERVICE_CONTROL, PolicyReader.read(JSON)))
        .contains(
            new Finding(
                "/Statement/0/Principal",
                new Problem(
                    Code.SCP_SYNTAX_ERROR_PRINCIPAL,
                    "This kind of policy has no Principal.",
                    "Principal",
                    "Leave it out: whoever it is attached to is meant.")));
  }

  @Test
  void aTextIsHeldAgainstItOnce() {
    assertThat(Checked.findings(PolicyKind.IDENTITY, JSON))
        .extracting(Finding::code)
        .containsExactly(Code.UNSUPPORTED_PRINCIPAL);
  }
}
