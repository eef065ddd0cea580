package dev.unless.check.resource;

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

class SecretSuffixTest {
  private static final String SECRETS = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:";

  @Test
  void aSecretWithoutItsSuffixIsFound() {
    Finding finding =
        one(Code.SECRET_WITHOUT_SUFFIX, PolicyKind.IDENTITY, on(SECRETS + "prod/database"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo(SECRETS + "prod/database");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[SECRET_WITHOUT_SUFFIX]"
                + " \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/database\" is the ARN"
                + " of no secret: each ends in a hyphen and six characters. Write"
                + " \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/database-??????\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod/database-??????",
        "prod/database-*",
        "prod/*",
        "prod/database-a1B2c3",
        "${aws:PrincipalTag/secret}"
      })
  void withIt(String name) {
    assertThat(findings(Code.SECRET_WITHOUT_SUFFIX, PolicyKind.IDENTITY, on(SECRETS + name)))
        .isEmpty();
  }

  private static String on(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \""
            + resource
            + "\"");
  }
}
