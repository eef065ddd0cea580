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
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFormTest {
  @ParameterizedTest
  @CsvSource({
    "lambda, lambda.amazonaws.com",
    "Lambda.amazonaws.com, lambda.amazonaws.com",
    "lambda.amazonaw.com, lambda.amazonaws.com",
    "lambda.amazonaws, lambda.amazonaws.com",
    "lambda.amazon.com, lambda.amazonaws.com",
    "'ssm.amazonaws.com ', ssm.amazonaws.com",
    "https://ec2.amazonaws.com.cn, ec2.amazonaws.com.cn"
  })
  void whatNoServiceIsCalledIsFoundWithWhatWasMeant(String written, String meant) {
    Finding finding =
        one(Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Service/0");
    assertThat(finding.problem().offending()).isEqualTo(written);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_SERVICE_PRINCIPAL_FORMAT] \""
                + written
                + "\" is not the name of a service. Write \""
                + meant
                + "\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda.amazonaws.com",
        "ec2.amazonaws.com.cn",
        "logs.eu-west-1.amazonaws.com",
        "delivery.logs.amazonaws.com",
        "alexa-appkit.amazon.com",
        "ec2.amazonaws.eu",
        "ec2.c2s.ic.gov",
        "tasks.apprunner.aws.com"
      })
  void otherNamesAreNot(String written) {
    assertThat(
            findings(
                Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"apigateway.com", "s3.example.org", "accounts.google.com"})
  void noServiceHasItsNameElsewhere(String written) {
    assertThat(
            findings(
                Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "amazonaws.com, 'Write the name of a service, such as \"lambda.amazonaws.com\", or name an"
        + " identity provider under \"Federated\".'",
    "github.com, 'Write the name of a service, such as \"lambda.amazonaws.com\", or name an"
        + " identity provider under \"Federated\".'",
    "arn:aws:iam::111122223333:role/x, 'Write it under \"AWS\".'",
    "111122223333, 'Write it under \"AWS\".'"
  })
  void noNameIsMadeUpThatNoServiceHas(String written, String fix) {
    assertThat(
            one(Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(written))
                .problem()
                .fix())
        .isEqualTo(fix);
  }

  @Test
  void aNameOfAnyLengthIsExamined() {
    String endless = "a.".repeat(20_000) + "amazonaws.com";

    assertThat(
            findings(
                Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.ROLE_TRUST, trusting(endless)))
        .hasSize(1);
  }

  @Test
  void notPrincipalIsExaminedToo() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"NotPrincipal\": {\"Service\":"
                + " [\"s3.amazonaws.com\", \"ec2\"]}, \"Action\": \"s3:*\", \"Resource\": \"*\"");

    assertThat(one(Code.INVALID_SERVICE_PRINCIPAL_FORMAT, PolicyKind.BUCKET, json).pointer())
        .isEqualTo("/Statement/0/NotPrincipal/Service/1");
  }

  private static String trusting(String service) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Service\": \""
            + service
            + "\"}, \"Action\": \"sts:AssumeRole\"");
  }
}
