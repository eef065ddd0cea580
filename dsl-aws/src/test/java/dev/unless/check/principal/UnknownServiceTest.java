package dev.unless.check.principal;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownServiceTest {
  @Test
  void aMisspeltServiceIsFound() {
    Finding finding =
        one(Code.UNKNOWN_SERVICE_PRINCIPAL, PolicyKind.ROLE_TRUST, trusting("lamda.amazonaws.com"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/Service/0");
    assertThat(finding.problem().offending()).isEqualTo("lamda.amazonaws.com");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNKNOWN_SERVICE_PRINCIPAL] No service is known to act as \"lamda.amazonaws.com\"."
                + " Write \"lambda.amazonaws.com\" if that is meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "ecs-task.amazonaws.com, ecs-tasks.amazonaws.com",
    "cloudformaton.amazonaws.com, cloudformation.amazonaws.com",
    "stepfunctions.amazonaws.com, states.amazonaws.com",
    "states.eu-wset-1.amazonaws.com, states.eu-west-1.amazonaws.com",
    "logs.us-eats-2.amazonaws.com, logs.us-east-2.amazonaws.com",
    "stats.eu-west-1.amazonaws.com, states.eu-west-1.amazonaws.com",
    "delivery.lgs.amazonaws.com, delivery.logs.amazonaws.com",
    "lambda.amazonaws.com.cn, lambda.amazonaws.com",
    "lambda.aws.com, lambda.amazonaws.com",
    "s3.logging.amazonaws.com, logging.s3.amazonaws.com"
  })
  void whatWasMeantIsSaid(String written, String meant) {
    assertThat(
            one(Code.UNKNOWN_SERVICE_PRINCIPAL, PolicyKind.ROLE_TRUST, trusting(written))
                .problem()
                .fix())
        .isEqualTo("Write \"" + meant + "\" if that is meant.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda.amazonaws.com",
        "ec2.amazonaws.com.cn",
        "codepipeline.amazonaws.com.cn",
        "logs.eu-west-1.amazonaws.com",
        "eu-west-1.elasticache-snapshot.amazonaws.com",
        "states.eu-west-1.amazonaws.com",
        "states.eu-west-9.amazonaws.com",
        "delivery.logs.amazonaws.com",
        "lambda.amazonaws.eu",
        "tasks.apprunner.aws.com"
      })
  void knownNamesAreNot(String written) {
    assertThat(findings(PolicyKind.ROLE_TRUST, trusting(written)))
        .extracting(Finding::code)
        .doesNotContain(Code.UNKNOWN_SERVICE_PRINCIPAL, Code.INVALID_SERVICE_PRINCIPAL_FORMAT);
  }

  @Test
  void oneThatIsNearToNoneIsFoundToo() {
    assertThat(
            one(
                    Code.UNKNOWN_SERVICE_PRINCIPAL,
                    PolicyKind.ROLE_TRUST,
                    trusting("brandnewservice.amazonaws.com"))
                .problem()
                .toString())
        .isEqualTo(
            "[UNKNOWN_SERVICE_PRINCIPAL] No service is known to act as"
                + " \"brandnewservice.amazonaws.com\". Look it up in the guide of the service.");
  }

  @Test
  void everyKnownNameIsOne() {
    assertThat(Catalog.aws().servicePrincipals())
        .hasSizeGreaterThan(600)
        .allMatch(ServiceForm::isService)
        .allMatch(name -> KnownServicePrincipals.isKnown(Catalog.aws(), name));
  }

  private static String trusting(String service) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Service\": \""
            + service
            + "\"}, \"Action\": \"sts:AssumeRole\"");
  }
}
