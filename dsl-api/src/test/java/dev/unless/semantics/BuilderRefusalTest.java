package dev.unless.semantics;

import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderRefusalTest {
  private static void assertRefused(RequestBuilder request, String key) {
    assertThatThrownBy(request::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(key);
    assertThatCode(() -> request.asGiven().build()).doesNotThrowAnyException();
  }

  @Test
  @Rule("request.resource-account")
  void aResourceBelongsToTheAccountThatItsArnNames() {
    String queue = "arn:aws:sqs:eu-west-1:444455556666:q";
    assertThat(
            Request.builder(user(), "sqs:SendMessage", queue, Catalog.aws())
                .build()
                .resourceAccount())
        .contains("444455556666");
    assertThatThrownBy(
            () ->
                Request.builder(user(), "sqs:SendMessage", queue, Catalog.aws())
                    .resourceAccount("111122223333")
                    .asGiven()
                    .build())
        .isInstanceOf(RefusedException.class);
    assertThat(get(user()).resourceAccount("444455556666").build().resourceAccount())
        .contains("444455556666");
    assertThat(
            Request.builder(user(), "s3:GetObject", "arn:aws:s3:::b/k", Catalog.aws())
                .with("aws:ResourceAccount", "444455556666")
                .build()
                .resourceAccount())
        .contains("444455556666");
    assertThat(get(user()).build().resourceAccount()).contains("111122223333");
  }

  @Test
  void theArnOfACallerHasNoRegion() {
    ParsedArn role = ParsedArn.of("arn:aws:iam:eu-west-1:111122223333:role/reader");

    assertThatThrownBy(() -> new Caller.Role(role))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is not the ARN of a role");
  }

  @Test
  @Rule("request.values")
  void aKeyHasAtMostAThousandValues() {
    List<String> values = java.util.Collections.nCopies(1_001, "v");
    assertThat(get(user()).with("svc:A", values.subList(1, 1_001)).build().values("svc:A"))
        .hasSize(1_000);
    assertThatThrownBy(() -> get(user()).with("svc:A", values))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:PrincipalArn, arn:aws:iam::111122223333:user/bob",
    "aws:PrincipalAccount, 444455556666",
    "aws:PrincipalType, AssumedRole",
    "aws:username, bob",
    "aws:PrincipalIsAWSService, true"
  })
  @Rule("builder.refuses")
  void aValueThatContradictsTheCallerIsRefused(String key, String value) {
    assertRefused(get(user()).with(key, value), key);
  }

  @Test
  @Rule("builder.refuses")
  void theCallersOwnValueIsTaken() {
    assertThat(get(user()).with("AWS:PRINCIPALARN", USER).build().values("aws:PrincipalArn"))
        .containsExactly(USER);
    assertRefused(get(session()).with("aws:username", "alice"), "aws:username");
    assertRefused(get(session()).with("aws:userid", "AROAEXAMPLE:other"), "aws:userid");
    assertRefused(get(anonymous()).with("aws:PrincipalArn", USER), "aws:PrincipalArn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:PrincipalServiceName",
        "aws:PrincipalServiceNamesList",
        "aws:SourceArn",
        "aws:SourceAccount",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths"
      })
  @Rule("context.service-keys")
  void onlyServicePrincipalsCarryTheKeysOfServices(String key) {
    for (Caller caller : List.of(user(), session(), root(), federated(), anonymous())) {
      assertRefused(get(caller).with(key, SERVICE), key);
    }
    assertThat(get(service()).with(key, SERVICE).build().values(key)).containsExactly(SERVICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws:SourceVpce",
        "aws:SourceVpc",
        "aws:SourceVpcArn",
        "aws:VpceAccount",
        "aws:VpceOrgID",
        "aws:VpceOrgPaths",
        "aws:VpcSourceIp"
      })
  @Rule({"context.source-ip", "context.endpoint-keys"})
  void anAddressAndAnEndpointExcludeEachOther(String key) {
    String value = key.endsWith("Ip") ? "10.0.0.1" : "vpc-1";
    assertRefused(get(user()).with("aws:SourceIp", "203.0.113.9").with(key, value), key);
    assertThat(get(user()).with(key, value).build().values(key)).containsExactly(value);
    assertThat(get(user()).with(key, value).build().values("aws:SourceIp")).isEmpty();
    assertThat(get(user()).with("aws:SourceIp", "203.0.113.9").build().values(key)).isEmpty();
  }

  @Test
  @Rule("builder.service-endpoint")
  void aServiceMayArriveThroughAnEndpoint() {
    Request request = get(service()).with("aws:SourceVpce", "vpce-1").build();
    assertThat(request.values("aws:SourceVpce")).containsExactly("vpce-1");
  }

  @Test
  @Rule("context.mfa")
  void federatedIdentitiesCarryNoMultiFactorAuthentication() {
    String key = "aws:MultiFactorAuthPresent";
    assertRefused(get(federated()).with(key, "true"), key);
    assertRefused(get(new Caller.FederatedIdentity("accounts.google.com")).with(key, "true"), key);
    assertRefused(get(anonymous()).with(key, "true"), key);
    assertRefused(get(service()).with(key, "false"), key);
    assertThat(get(session()).with(key, "true").build().values(key)).containsExactly("true");
    assertThat(get(user()).with(key, "true").build().values(key)).containsExactly("true");
    assertThat(get(user()).build().values(key)).isEmpty();
  }
}
