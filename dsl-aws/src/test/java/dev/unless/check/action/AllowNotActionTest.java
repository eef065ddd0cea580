package dev.unless.check.action;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;

class AllowNotActionTest {
  @Test
  void anAllowWithNotActionIsFound() {
    Finding finding = one(Code.ALLOW_WITH_NOT_ACTION, PolicyKind.IDENTITY, of("Allow"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotAction");
    assertThat(finding.problem().offending()).isEqualTo("NotAction");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ALLOW_WITH_NOT_ACTION] Allow with NotAction allows every other action, those of"
                + " services yet to come included. List in Action what is allowed, or deny in"
                + " another statement what is not.");
  }

  @Test
  void aDenyIsNotNorIsWhatGrantsNothing() {
    assertThat(findings(Code.ALLOW_WITH_NOT_ACTION, PolicyKind.IDENTITY, of("Deny"))).isEmpty();
    assertThat(findings(Code.ALLOW_WITH_NOT_ACTION, PolicyKind.SERVICE_CONTROL, of("Allow")))
        .isEmpty();
  }

  private static String of(String effect) {
    return policy("\"Effect\": \"" + effect + "\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"");
  }
}
