package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextKeysTest {
  private static List<String> values(RequestBuilder request, String key) {
    return request.build().values(key);
  }

  @Test
  @Rule("context.via-service")
  void viaAwsServiceIsAlwaysPresent() {
    for (Caller caller :
        List.of(user(), session(), federated(), root(), service(), anonymous(), stranger())) {
      assertThat(values(get(caller), "aws:ViaAWSService")).containsExactly("false");
    }
  }

  @Test
  @Rule({"context.is-service.signed", "context.is-service.anonymous"})
  void principalIsAwsServiceIsPresentUnlessTheCallerIsAnonymous() {
    String key = "aws:PrincipalIsAWSService";
    for (Caller caller : List.of(user(), session(), federated(), root(), stranger())) {
      assertThat(values(get(caller), key)).containsExactly("false");
    }
    assertThat(values(get(service()), key)).containsExactly("true");
    assertThat(values(get(anonymous()), key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Bool, ALLOW", "BoolIfExists, EXPLICIT_DENY"})
  @Rule({"context.is-service.if-exists", "context.is-service.anonymous"})
  void onlyBoolIfExistsDeniesAnonymousCallersWhoAreNoServices(String operator, Outcome outcome) {
    Stmt unless = deny("*").toAll().when(operator, "aws:PrincipalIsAWSService", "false");
    Layers layers = resource(allow("*").toAll(), unless);
    assertThat(outcome(layers, get(anonymous()))).isEqualTo(outcome);
    assertThat(outcome(layers, get(user()))).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(layers, get(service()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule({"fas.principal", "fas.is-service", "fas.via-service", "fas.called-via"})
  void whoeverAServiceCallsForStaysThePrincipal() {
    RequestBuilder request = get(session()).with("aws:CalledVia", List.of("athena.amazonaws.com"));
    assertThat(values(request, "aws:PrincipalArn")).containsExactly(ROLE);
    assertThat(values(request, "aws:PrincipalIsAWSService")).containsExactly("false");
    assertThat(values(request, "aws:ViaAWSService")).containsExactly("true");
    assertThat(values(request, "aws:CalledViaFirst")).containsExactly("athena.amazonaws.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"})
  @Rule("fas.called-via")
  void aCallChainMeansThatAServiceCalls(String key) {
    RequestBuilder request = get(user()).with(key, "athena.amazonaws.com");
    assertThat(values(request, "aws:ViaAWSService")).containsExactly("true");
    RequestBuilder contradiction =
        get(user()).with(key, "athena.amazonaws.com").with("aws:ViaAWSService", "false");
    assertThatThrownBy(contradiction::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:ViaAWSService");
  }

  @Test
  @Rule("fas.converse")
  void aServiceMayCallWithoutACallChain() {
    RequestBuilder request = get(user()).with("aws:ViaAWSService", "true");
    assertThat(values(request, "aws:ViaAWSService")).containsExactly("true");
    assertThat(values(request, "aws:CalledVia")).isEmpty();
    assertThat(values(request, "aws:CalledViaFirst")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aws:SourceVpce, vpce-1",
    "aws:SourceVpc, vpc-1",
    "aws:SourceVpcArn, arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1",
    "aws:VpceAccount, 111122223333",
    "aws:VpceOrgID, o-1",
    "aws:VpceOrgPaths, o-1/r-1/",
    "aws:VpcSourceIp, 10.0.0.1"
  })
  @Rule("fas.endpoint-keys")
  void theEndpointIsNotCarriedOver(String key, String value) {
    RequestBuilder direct = get(user()).with(key, value);
    RequestBuilder onBehalf = get(user()).with(key, value).with("aws:ViaAWSService", "true");
    assertThat(values(direct, key)).containsExactly(value);
    assertThatThrownBy(onBehalf::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(key);
  }

  @Test
  @Rule("fas.source-ip")
  void theAddressIsTakenButNeverDerived() {
    RequestBuilder onBehalf = get(user()).with("aws:CalledVia", List.of("athena.amazonaws.com"));
    assertThat(values(onBehalf, "aws:SourceIp")).isEmpty();
    assertThat(values(onBehalf.with("aws:SourceIp", "203.0.113.9"), "aws:SourceIp"))
        .containsExactly("203.0.113.9");
    assertThat(values(get(user()), "aws:SourceIp")).isEmpty();
  }

  @Test
  @Rule("context.organizations")
  void pathsAndIdAreOfOneOrganizationAndSourceAndAccountOfOneAccount() {
    RequestBuilder own =
        get(user()).with("aws:PrincipalOrgID", "o-a1").with("aws:PrincipalOrgPaths", "o-a1/r-1/");
    assertThat(own.build().values("aws:PrincipalOrgPaths")).containsExactly("o-a1/r-1/");
    assertThatThrownBy(
            get(user())
                    .with("aws:PrincipalOrgID", "o-a1")
                    .with("aws:PrincipalOrgPaths", List.of("o-a1/r-1/", "o-b2/r-1/"))
                ::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:PrincipalOrgID makes its paths begin with \"o-a1/\".");
    assertThatThrownBy(
            get(service())
                    .with("aws:SourceArn", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/t")
                    .with("aws:SourceAccount", "444455556666")
                ::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("aws:SourceArn is of account \"111122223333\".");
    assertThat(
            get(service())
                .with("aws:SourceArn", "arn:aws:s3:::b")
                .with("aws:SourceAccount", "444455556666")
                .build()
                .values("aws:SourceAccount"))
        .containsExactly("444455556666");
  }
}
