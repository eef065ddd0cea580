package dev.unless.check.structure;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidNamesTest {
  private static String sids(String first, String second) {
    String rest =
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\":"
            + " \"kms:Decrypt\", \"Resource\": \"*\"";
    return policy(
        "\"Sid\": \"" + first + "\", " + rest + "}, {\"Sid\": \"" + second + "\", " + rest);
  }

  @ParameterizedTest
  @EnumSource(names = {"VPC_ENDPOINT", "BUCKET", "KEY", "RESOURCE_BASED"})
  void aSidThatStandsTwiceIsFoundInResourcePolicies(PolicyKind kind) {
    Finding finding = one(Code.UNIQUE_SIDS_RECOMMENDED, kind, sids("Use", "Use"));

    assertThat(finding.pointer()).isEqualTo("/Statement/1/Sid");
    assertThat(finding.problem().offending()).isEqualTo("Use");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNIQUE_SIDS_RECOMMENDED] Two statements have the Sid \"Use\". Name each by its own"
                + " Sid.");
  }

  @Test
  void sidsThatDifferByCaseAreTwo() {
    assertThat(findings(Code.UNIQUE_SIDS_RECOMMENDED, PolicyKind.KEY, sids("Use", "use")))
        .isEmpty();
  }

  @Test
  void emptySidsAreFoundAsEmpty() {
    assertThat(findings(Code.UNIQUE_SIDS_RECOMMENDED, PolicyKind.KEY, sids("", ""))).isEmpty();
    assertThat(findings(Code.EMPTY_SID_VALUE, PolicyKind.KEY, sids("", "")))
        .extracting(Finding::pointer)
        .containsExactly("/Statement/0/Sid", "/Statement/1/Sid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Use", " "})
  void otherSidsAreNotEmpty(String sid) {
    assertThat(findings(Code.EMPTY_SID_VALUE, PolicyKind.KEY, sids(sid, "Other"))).isEmpty();
  }
}
