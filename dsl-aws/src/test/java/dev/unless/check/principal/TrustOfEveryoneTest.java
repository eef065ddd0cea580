package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;

class TrustOfEveryoneTest {
  private static final Code CODE = Code.ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL;

  @Test
  void theBareStarIsFound() {
    Finding finding = one(CODE, PolicyKind.ROLE_TRUST, trust("\"*\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal");
    assertThat(finding.problem().offending()).isEqualTo("*");
    assertThat(finding.problem().text())
        .isEqualTo("A role trust policy does not take \"*\" as its Principal.");
  }

  @Test
  void theStarUnderAwsIsNot() {
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, trust("{\"AWS\": \"*\"}"))).isEmpty();
  }

  @Test
  void otherPoliciesTakeIt() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\","
                + " \"Resource\": \"*\"");

    assertThat(findings(CODE, PolicyKind.BUCKET, json)).isEmpty();
  }

  private static String trust(String principal) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": " + principal + ", \"Action\": \"sts:AssumeRole\"");
  }
}
