package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTest {
  private static final PolicyDocument ALL = allow("*").policy();
  private static final PolicyDocument NOTHING = allow("iam:GetUser").policy();

  @Test
  @Rule({"eval.identity", "eval.implicit-deny"})
  void someIdentityPolicyMustAllow() {
    Layers none = Layers.none();
    assertThat(outcome(none, get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(none.withIdentity(NOTHING), get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(none.withIdentity(NOTHING, ALL), get(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("eval.boundary")
  void aBoundaryMustAllowToo() {
    Layers identity = Layers.none().withIdentity(ALL);
    assertThat(outcome(identity.withBoundary(NOTHING), get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity.withBoundary(ALL), get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(Layers.none().withBoundary(ALL), get(user()))).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule({"eval.session", "eval.session.absent"})
  void aSessionPolicyMustAllowTooAndNoneIsNoLimitForARoleSession() {
    Layers identity = Layers.none().withIdentity(ALL);
    assertThat(outcome(identity, get(session()))).isEqualTo(ALLOW);
    assertThat(outcome(identity.withSession(ALL), get(session()))).isEqualTo(ALLOW);
    assertThat(outcome(identity.withSession(NOTHING), get(session()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(Layers.none().withSession(ALL), get(session()))).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("eval.session.federated")
  void aFederatedSessionWithoutSessionPolicyIsDenied() {
    Layers identity = Layers.none().withIdentity(ALL);
    assertThat(outcome(identity, get(federated()))).isEqualTo(IMPLICIT_DENY);
    assertThat(decision(identity, get(federated())).layer()).contains(Layer.SESSION);
    assertThat(outcome(identity.withSession(ALL), get(federated()))).isEqualTo(ALLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sts::111122223333:federated-user/bob, ALLOW",
    "*, ALLOW",
    "arn:aws:iam::111122223333:user/alice, IMPLICIT_DENY",
    "111122223333, IMPLICIT_DENY"
  })
  @Rule("eval.session.federated-bypass")
  void unlessAGrantThatBypassesTheSessionPolicyAllowsIt(String granted, Outcome outcome) {
    Layers layers = resource(allow("*").to(granted)).withIdentity(ALL);
    assertThat(outcome(layers, get(federated()))).isEqualTo(outcome);
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
  @Rule({"endpoint.bound", "endpoint.in-force"})
  void anEndpointPolicyBoundsRequestsThatComeThroughAnEndpoint(String key, String value) {
    Layers closed = allowingAll().withVpcEndpoint(allow("iam:GetUser").toAll().policy());
    Layers open = allowingAll().withVpcEndpoint(allow("s3:*").toAll().policy());
    assertThat(outcome(closed, get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(closed, get(user()).with("aws:SourceIp", "10.0.0.1"))).isEqualTo(ALLOW);
    assertThat(outcome(closed, get(user()).with(key, value))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(open, get(user()).with(key, value))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("endpoint.bound")
  void anEndpointPolicyAllowsNothingByItself() {
    Layers layers = Layers.none().withVpcEndpoint(allow("*").toAll().policy());
    assertThat(outcome(layers, get(user()).with("aws:SourceVpce", "vpce-1")))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("endpoint.absent")
  void withoutPolicyAnEndpointGivesFullAccess() {
    assertThat(outcome(allowingAll(), get(user()).with("aws:SourceVpce", "vpce-1")))
        .isEqualTo(ALLOW);
  }

  @Test
  @Rule("eval.session.federated")
  void acrossAccountsNoGrantBypassesTheMissingSessionPolicy() {
    Caller other = Caller.ofArn("arn:aws:sts::444455556666:federated-user/x");
    Layers layers = resource(allow("*").toAll()).withIdentity(ALL);
    assertThat(outcome(layers, get(other))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(layers.withSession(ALL), get(other))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("endpoint.bound")
  void anEndpointPolicyBoundsTheRootUserToo() {
    Layers closed = Layers.none().withVpcEndpoint(allow("iam:GetUser").toAll().policy());
    assertThat(outcome(closed, get(root()).with("aws:SourceVpce", "vpce-1")))
        .isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(closed, get(root()))).isEqualTo(ALLOW);
  }
}
