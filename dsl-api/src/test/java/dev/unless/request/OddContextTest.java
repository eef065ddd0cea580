package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of contexts without a catalogue of services. */
class OddContextTest {
  private static final String ANN = "arn:aws:iam::111122223333:user/ann";
  private static final Caller USER = Caller.ofArn(ANN);

  private static RequestBuilder ask() {
    return Request.builder(USER, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.empty());
  }

  private static List<Problem> odd(RequestBuilder request) {
    return OddRequest.of(request.asGiven().build());
  }

  private static List<String> told(RequestBuilder request) {
    return odd(request).stream().map(Problem::toString).toList();
  }

  @Test
  void withoutCatalogueOnlyWhatIsCertainIsTold() {
    assertThat(told(ask().with("s3:Prefixes", "x").with("door:Colour", "red"))).isEmpty();
    assertThat(odd(ask().with("aws:SourcIp", "x")))
        .extracting(Problem::code)
        .containsExactly(Code.INVALID_GLOBAL_CONDITION_KEY);
    assertThat(odd(Request.builder(USER, "s3:GetObjet", "arn:aws:s3:::b", Catalog.empty())))
        .isEmpty();
  }

  @Test
  void anAddressBesideAnEndpointIsToldOnce() {
    RequestBuilder both =
        ask()
            .with("aws:SourceIp", "203.0.113.9")
            .with("aws:SourceVpc", "vpc-1")
            .with("aws:SourceVpce", "vpce-1");
    assertThat(told(both))
        .containsExactly(
            "[INVALID_REQUEST] No request by "
                + ANN
                + " has aws:SourceVpce = \"vpce-1\": a call with aws:SourceIp does not come through"
                + " a VPC endpoint. Leave it out.");
    assertThat(told(ask().with("aws:SourceVpc", "vpc-1").with("aws:SourceVpce", "vpce-1")))
        .isEmpty();
  }

  @Test
  void eachKeyThatContradictsTheCallerIsTold() {
    assertThat(
            told(
                ask()
                    .with("aws:PrincipalArn", "arn:aws:iam::111122223333:user/bob")
                    .with("aws:PrincipalType", "AssumedRole")))
        .containsExactly(
            "[INVALID_REQUEST] No request by "
                + ANN
                + " has aws:PrincipalArn = \"arn:aws:iam::111122223333:user/bob\": the caller's is \""
                + ANN
                + "\". Leave it out.",
            "[INVALID_REQUEST] No request by "
                + ANN
                + " has aws:PrincipalType = \"AssumedRole\": the caller's is \"User\"."
                + " Leave it out.");
    assertThat(told(ask().with("aws:PrincipalArn", ANN).with("aws:PrincipalType", "User")))
        .isEmpty();
  }

  @Test
  void keysOfServicesAreToldOfOthersEachByItself() {
    assertThat(
            odd(
                ask()
                    .with("aws:SourceAccount", "111122223333")
                    .with("aws:SourceArn", "arn:aws:s3:::b")))
        .hasSize(2);
    assertThat(
            odd(
                Request.builder(
                        new Caller.Service("sns.amazonaws.com"),
                        "sqs:SendMessage",
                        "arn:aws:sqs:eu-west-1:111122223333:q",
                        Catalog.empty())
                    .with("aws:SourceAccount", "111122223333")))
        .isEmpty();
  }

  @Test
  void servicesOnTheWayWithoutACallByAServiceAreToldOnce() {
    assertThat(
            odd(
                ask()
                    .with("aws:CalledVia", List.of("athena.amazonaws.com"))
                    .with("aws:ViaAWSService", "false")))
        .hasSize(1);
    assertThat(odd(ask().with("aws:CalledVia", List.of("athena.amazonaws.com")))).isEmpty();
  }

  @Test
  void whatIsUnknownBreaksNoRule() {
    assertThat(odd(ask().with("aws:SourceIp", "203.0.113.9").unknown("aws:SourceVpce"))).isEmpty();
    assertThat(odd(ask().unknown("aws:MultiFactorAuthAge"))).isEmpty();
  }

  @Test
  void theStrictBuilderRefusesInTheSameWords() {
    RequestBuilder both = ask().with("aws:SourceIp", "300.0.0.1").with("aws:SourceVpce", "vpce-1");
    assertThatThrownBy(both::build)
        .isInstanceOf(RefusedException.class)
        .satisfies(
            refused -> {
              Problem problem = ((RefusedException) refused).problem();
              Problem told = odd(both).get(0);
              assertThat(problem.text()).isEqualTo(told.text());
              assertThat(problem.fix()).isEqualTo(told.fix());
            });
    assertThat(told(both)).hasSize(2);
  }

  @Test
  void aRequestThatWasBuiltStrictlyHasNoOddContext() {
    assertThat(OddRequest.of(ask().with("aws:SourceIp", "203.0.113.9").build())).isEmpty();
  }
}
