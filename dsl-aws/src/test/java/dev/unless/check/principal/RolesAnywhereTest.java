package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;

class RolesAnywhereTest {
  private static final Code CODE = Code.MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY;

  @Test
  void missingActionsAreNamed() {
    Finding finding =
        one(CODE, PolicyKind.ROLE_TRUST, trust("rolesanywhere", "\"sts:AssumeRole\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Service/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY] IAM Roles Anywhere cannot give"
                + " credentials for the role without \"sts:SetSourceIdentity\" and"
                + " \"sts:TagSession\". Allow \"rolesanywhere.amazonaws.com\""
                + " \"sts:AssumeRole\", \"sts:SetSourceIdentity\" and \"sts:TagSession\".");
  }

  @Test
  void allThreeAreEnoughInOneStatementOrInSeveral() {
    String all = "[\"sts:assumerole\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]";
    String split =
        document(
            statement("rolesanywhere", "\"sts:AssumeRole\"")
                + ", "
                + statement("rolesanywhere", "[\"sts:TagSession\", \"sts:Set*\"]"));

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust("rolesanywhere", all))).isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust("rolesanywhere", "\"sts:*\"")))
        .isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, split)).isEmpty();
  }

  @Test
  void otherServicesNeedNoMore() {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust("ec2", "\"sts:AssumeRole\""))).isEmpty();
  }

  private static String trust(String service, String action) {
    return document(statement(service, action));
  }

  private static String statement(String service, String action) {
    return "{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \""
        + service
        + ".amazonaws.com\"}, \"Action\": "
        + action
        + "}";
  }

  private static String document(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }
}
