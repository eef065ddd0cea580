package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Decided.resourceAllows;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.FEDERATED;
import static dev.unless.semantics.World.IDENTITY;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalFormTest {
  private static final String OTHER_IDENTITY = IDENTITY + "2";

  @Test
  @Rule("principal.unique-id")
  void aUniqueIdMatchesThatRoleOrUser() {
    Stmt toRole = allow("*").to("AROAEXAMPLEROLEID");
    Stmt toUser = allow("*").to("AIDAEXAMPLEUSERID");
    assertThat(resourceAllows(toRole, get(session()).uniqueId("AROAEXAMPLEROLEID"))).isTrue();
    assertThat(resourceAllows(toRole, get(session()).uniqueId("AROAEXAMPLEOTHER"))).isFalse();
    assertThat(resourceAllows(toUser, get(user()).uniqueId("AIDAEXAMPLEUSERID"))).isTrue();
    assertThat(resourceAllows(toUser, get(user()).uniqueId("AIDAEXAMPLEOTHER"))).isFalse();
    assertThat(resourceAllows(toUser, get(user()))).isFalse();
  }

  @Test
  @Rule("principal.service")
  void aServiceMatchesByItsExactName() {
    Stmt statement = allow("*").toThe("Service", "states.us-east-1.amazonaws.com");
    assertThat(allows(statement, "states.us-east-1.amazonaws.com")).isTrue();
    assertThat(allows(statement, "states.amazonaws.com")).isFalse();
    assertThat(allows(statement, "states.us-west-2.amazonaws.com")).isFalse();
  }

  private static boolean allows(Stmt statement, String service) {
    return resourceAllows(statement, get(new Caller.Service(service)));
  }

  @Test
  @Rule("principal.service-only")
  void aServiceNeverMatchesAUserOrRole() {
    Layers layers = resource(allow("*").toThe("Service", SERVICE));
    assertThat(outcome(layers, get(service()))).isEqualTo(ALLOW);
    for (Caller caller : List.of(user(), session(), federated(), stranger(), anonymous())) {
      assertThat(outcome(layers, get(caller))).isEqualTo(IMPLICIT_DENY);
    }
  }

  @Test
  @Rule("principal.service-star")
  void aStarUnderServiceIsIllegal() {
    assertThat(Read.onlyError(allow("*").toThe("Service", "*")))
        .startsWith("/Statement/0/Principal/Service");
  }

  @Test
  @Rule("principal.federated")
  void anIdentityProviderMatchesExactly() {
    Stmt trust = allow("sts:AssumeRoleWithWebIdentity").toThe("Federated", "accounts.google.com");
    Stmt resource = trust.without("Resource");
    assertThat(assumes(resource, "accounts.google.com")).isTrue();
    assertThat(assumes(resource, "graph.facebook.com")).isFalse();
  }

  private static boolean assumes(Stmt trust, String provider) {
    Caller caller = new Caller.FederatedIdentity(provider);
    return resourceAllows(trust, request(caller, "sts:AssumeRoleWithWebIdentity", ROLE));
  }

  @Test
  @Rule("principal.canonical-user")
  void aCanonicalUserMatchesExactly() {
    Stmt statement = allow("*").toThe("CanonicalUser", "79a59df9");
    assertThat(resourceAllows(statement, get(new Caller.CanonicalUser("79a59df9")))).isTrue();
    assertThat(resourceAllows(statement, get(new Caller.CanonicalUser("79a59df8")))).isFalse();
  }

  @Test
  @Rule("principal.origin-access-identity")
  void anOriginAccessIdentityMatchesByItsExactArn() {
    Caller caller = Caller.ofArn(IDENTITY);
    assertThat(resourceAllows(allow("*").to(IDENTITY), get(caller))).isTrue();
    assertThat(resourceAllows(allow("*").to(OTHER_IDENTITY), get(caller))).isFalse();
    assertThat(resourceAllows(allow("*").to(USER, ACCOUNT), get(caller))).isFalse();
    assertThat(resourceAllows(allow("*").to(IDENTITY), get(user()))).isFalse();
    assertThat(outcome(resource(allow("*").toAll(), deny("*").to(IDENTITY)), get(caller)))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("principal.origin-access-identity")
  void anOriginAccessIdentityOfChinaReadsThereOnly() {
    String identity = IDENTITY.replace("arn:aws:", "arn:aws-cn:");
    Caller caller = Caller.ofArn(identity);
    Stmt statement = allow("*").to(identity);
    assertThat(resourceAllows(statement, request(caller, "s3:GetObject", "arn:aws-cn:s3:::b/k")))
        .isTrue();
    assertThat(resourceAllows(statement, get(caller))).isFalse();
    assertThat(resourceAllows(allow("*").to(IDENTITY), get(caller))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:user/*",
        "arn:aws:iam::*:root",
        "11112222333?",
        "AROA*",
        "**"
      })
  @Rule("principal.partial-wildcard")
  void aPartialWildcardIsIllegal(String principal) {
    assertThat(Read.onlyError(allow("*").to(principal))).startsWith("/Statement/0/Principal/AWS");
    assertThat(Read.onlyError(deny("*").toAllBut(principal)))
        .startsWith("/Statement/0/NotPrincipal/AWS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "1111222233334", "11112222333", "cloudtrail.amazonaws.com", ""})
  @Rule("principal.form")
  void anythingElseUnderAwsIsAReadError(String principal) {
    assertThat(Read.onlyError(allow("*").to(principal))).startsWith("/Statement/0/Principal/AWS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", ACCOUNT, ROOT, USER, ROLE, SESSION, FEDERATED, IDENTITY, "AROAEXAMPLEROLEID"})
  @Rule("principal.form")
  void accountsArnsUniqueIdsAndTheStarRead(String principal) {
    assertThat(Read.reads(allow("*").to(principal))).isTrue();
  }

  @Test
  @Rule("principal.account-partition")
  void theArnOfAnAccountNamesThePartitionToo() {
    Layers layers =
        allowingAll()
            .withResource(
                Stmt.policy(allow("*").toAll(), deny("*").to("arn:aws-cn:iam::111122223333:root")));
    Caller chinese = Caller.ofArn("arn:aws-cn:iam::111122223333:user/alice");
    assertThat(outcome(layers, get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(chinese, "s3:GetObject", "arn:aws-cn:s3:::logs/a")))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"principal.gateway", "principal.gateway-account"})
  void inAGatewayEndpointPolicyAnAccountMeansItsRootUser() {
    Layers toAccount = allowingAll().withVpcEndpoint(allow("*").to(ACCOUNT).policy());
    Layers toAll = allowingAll().withVpcEndpoint(allow("*").toAll().policy());
    assertThat(outcome(toAccount, throughEndpoint("s3:GetObject"))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(toAccount, throughEndpoint("dynamodb:GetItem"))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(toAccount, throughEndpoint("sqs:SendMessage"))).isEqualTo(ALLOW);
    assertThat(outcome(toAccount, get(root()).with("aws:SourceVpce", "vpce-1"))).isEqualTo(ALLOW);
    assertThat(outcome(toAll, throughEndpoint("s3:GetObject"))).isEqualTo(ALLOW);
  }

  private static RequestBuilder throughEndpoint(String action) {
    return request(user(), action, "*").with("aws:SourceVpce", "vpce-1");
  }
}
