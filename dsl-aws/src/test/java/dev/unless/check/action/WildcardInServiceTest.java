package dev.unless.check.action;

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

class WildcardInServiceTest {
  @Test
  void aWildcardInTheServiceIsFound() {
    Finding finding =
        one(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.IDENTITY, allowing("s*:GetObject"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.problem().offending()).isEqualTo("s*:GetObject");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[WILDCARD_IN_ACTION_SERVICE] \"s*:GetObject\" has a wildcard in the service, which IAM"
                + " refuses. Write an entry for each service, such as \"s3:GetObject\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*:Untag*", "s?:GetObject", "s*:*"})
  void soAreOthers(String action) {
    assertThat(findings(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.IDENTITY, allowing(action)))
        .hasSize(1);
    assertThat(
            findings(
                Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.PERMISSIONS_BOUNDARY, allowing(action)))
        .hasSize(1);
    assertThat(findings(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.SESSION, allowing(action)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*:*", "s3:*", "s3:*Object"})
  void theWholeAndNamesAreNot(String action) {
    assertThat(findings(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.IDENTITY, allowing(action)))
        .isEmpty();
  }

  @Test
  void otherKindsMayHaveThem() {
    assertThat(
            findings(
                Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.SERVICE_CONTROL, allowing("*:Untag*")))
        .isEmpty();
  }

  private static String allowing(String action) {
    return policy("\"Effect\": \"Allow\", \"Action\": \"" + action + "\", \"Resource\": \"*\"");
  }
}
