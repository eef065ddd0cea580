package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumingActionTest {
  private static final Code CODE = Code.MISMATCHED_ACTION_FOR_PRINCIPAL;
  private static final String SAML =
      "{\"Federated\": \"arn:aws:iam::111122223333:saml-provider/Corp\"}";
  private static final String OIDC = "{\"Federated\": \"accounts.google.com\"}";
  private static final String ROLE = "{\"AWS\": \"arn:aws:iam::111122223333:role/x\"}";
  private static final String SERVICE = "{\"Service\": \"ec2.amazonaws.com\"}";

  @Test
  void anActionThatNoPrincipalCanUseIsFound() {
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, trust(SAML, "\"sts:AssumeRole\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.problem().offending()).isEqualTo("sts:AssumeRole");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISMATCHED_ACTION_FOR_PRINCIPAL] \"sts:AssumeRole\" is not how"
                + " \"arn:aws:iam::111122223333:saml-provider/Corp\" assumes a role. Write"
                + " \"sts:AssumeRoleWithSAML\".");
  }

  @Test
  void eachKindOfPrincipalHasItsOwnAction() {
    String saml = "\"sts:AssumeRoleWithSAML\"";
    String web = "\"STS:assumerolewithwebidentity\"";
    String plain = "\"sts:AssumeRole\"";

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(SAML, saml))).isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(OIDC, web))).isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(ROLE, plain))).isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(SERVICE, plain))).isEmpty();
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(OIDC, saml))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(SAML, web))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(ROLE, web))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(SERVICE, saml))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"sts:*", "sts:AssumeRole*", "sts:TagSession", "*"})
  void wildcardsAndOtherActionsAreNot(String action) {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(SAML, '"' + action + '"'))).isEmpty();
  }

  @Test
  void severalPrincipalsMayEachHaveTheirAction() {
    String both = "[\"sts:AssumeRole\", \"sts:AssumeRoleWithSAML\", \"sts:TagSession\"]";
    String mixed =
        "{\"Service\": \"ec2.amazonaws.com\", \"Federated\":"
            + " \"arn:aws:iam::111122223333:saml-provider/Corp\"}";

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust(mixed, both))).isEmpty();
    Finding left = one(CODE, PolicyKind.ROLE_TRUST, trust(mixed, "\"sts:AssumeRole\""));
    assertThat(left.pointer()).isEqualTo("/Statement/0/Principal/Federated/0");
    assertThat(left.problem().toString())
        .isEqualTo(
            "[MISMATCHED_ACTION_FOR_PRINCIPAL]"
                + " \"arn:aws:iam::111122223333:saml-provider/Corp\" cannot assume the role by the"
                + " actions of this statement. Write \"sts:AssumeRoleWithSAML\".");
  }

  @Test
  void aProviderUnderAwsIsToldToStandUnderFederated() {
    String misplaced = "{\"AWS\": \"arn:aws:iam::111122223333:saml-provider/Corp\"}";

    assertThat(
            one(CODE, PolicyKind.ROLE_TRUST, trust(misplaced, "\"sts:AssumeRoleWithSAML\""))
                .problem()
                .fix())
        .isEqualTo("Write the provider under \"Federated\".");
  }

  @Test
  void whoeverItIsMayUseAnyAction() {
    assertThat(
            findings(
                CODE,
                PolicyKind.ROLE_TRUST,
                trust("{\"AWS\": \"*\"}", "\"sts:AssumeRoleWithWebIdentity\"")))
        .isEmpty();
  }

  private static String trust(String principal, String action) {
    return policy("\"Effect\": \"Allow\", \"Principal\": " + principal + ", \"Action\": " + action);
  }
}
