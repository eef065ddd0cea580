package dev.unless.check.action;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Fixes;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "s*:GetObject, s3:GetObject",
    "*:Untag*, s3:Untag*",
    "dyn*:GetItem, dynamodb:GetItem",
    "s*:AssumeRole, sts:AssumeRole"
  })
  void whatIsProposedExists(String action, String meant) {
    assertThat(
            one(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.IDENTITY, allowing(action))
                .problem()
                .fix())
        .isEqualTo("Write an entry for each service, such as \"" + meant + "\".");
    assertThat(Fixes.errors(PolicyKind.IDENTITY, allowing(meant))).isEmpty();
  }

  @Test
  void whereNoServiceHasTheActionNoneIsProposed() {
    assertThat(
            one(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.IDENTITY, allowing("s*:Get0"))
                .problem()
                .fix())
        .isEqualTo("Write an entry for each service.");
  }

  @Test
  void aRolesTrustHasActionsOfStsOnly() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\":"
                + " \"*:AssumeRole\"");

    assertThat(one(Code.WILDCARD_IN_ACTION_SERVICE, PolicyKind.ROLE_TRUST, json).problem().fix())
        .isEqualTo("Write an entry for each service, such as \"sts:AssumeRole\".");
    assertThat(findings(PolicyKind.ROLE_TRUST, json.replace("*:", "sts:"))).isEmpty();
  }
}
