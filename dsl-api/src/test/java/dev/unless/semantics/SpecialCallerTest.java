package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import org.junit.jupiter.api.Test;

class SpecialCallerTest {
  private static final PolicyDocument ALL = allow("*").policy();
  private static final PolicyDocument NOTHING = allow("iam:GetUser").policy();

  @Test
  @Rule("root.default")
  void aRootUserIsAllowedInItsOwnAccount() {
    assertThat(outcome(Layers.none(), get(root()))).isEqualTo(ALLOW);
    Caller otherRoot = Caller.ofArn("arn:aws:iam::444455556666:root");
    assertThat(outcome(Layers.none(), get(otherRoot))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource(deny("*").toAll()), get(root()))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"root.identity", "root.boundary"})
  void noIdentityPolicyAndNoBoundaryBindsIt() {
    Layers silent = Layers.none().withIdentity(NOTHING).withBoundary(NOTHING);
    Layers denying =
        Layers.none().withIdentity(deny("*").policy()).withBoundary(deny("*").policy());
    assertThat(outcome(silent, get(root()))).isEqualTo(ALLOW);
    assertThat(outcome(denying, get(root()))).isEqualTo(ALLOW);
    assertThat(outcome(denying, get(user()))).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"root.scp", "root.rcp"})
  void organizationsBindIt() {
    Layers none = Layers.none();
    assertThat(outcome(none.withServiceControl(levels(allow("ec2:*"))), get(root())))
        .isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(none.withServiceControl(levels(deny("*"))), get(root())))
        .isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(none.withServiceControl(levels(allow("*"))), get(root()))).isEqualTo(ALLOW);
    assertThat(outcome(none.withResourceControl(levels(deny("s3:*").toAll())), get(root())))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule({"service.resource-only", "service.rcp"})
  void onlyTheResourcePolicyCanAllowAService() {
    assertOnlyTheResourcePolicyAllows(service(), allow("*").toThe("Service", SERVICE));
  }

  @Test
  @Rule({"anonymous.resource-only", "anonymous.rcp"})
  void onlyTheResourcePolicyCanAllowAnAnonymousCaller() {
    assertOnlyTheResourcePolicyAllows(anonymous(), allow("*").toAll());
  }

  @Test
  @Rule("other-caller.resource-only")
  void onlyTheResourcePolicyCanAllowAnIdentityOfAProvider() {
    assertOnlyTheResourcePolicyAllows(
        new Caller.FederatedIdentity("accounts.google.com"),
        allow("*").toThe("Federated", "accounts.google.com"));
  }

  @Test
  @Rule("other-caller.resource-only")
  void onlyTheResourcePolicyCanAllowACanonicalUser() {
    assertOnlyTheResourcePolicyAllows(
        new Caller.CanonicalUser("79a59df9"), allow("*").toThe("CanonicalUser", "79a59df9"));
  }

  @Test
  @Rule("other-caller.resource-only")
  void onlyTheResourcePolicyCanAllowAnOriginAccessIdentity() {
    assertOnlyTheResourcePolicyAllows(Caller.ofArn(World.IDENTITY), allow("*").to(World.IDENTITY));
  }

  private static void assertOnlyTheResourcePolicyAllows(Caller caller, Stmt grant) {
    Layers granted = resource(grant);
    assertThat(outcome(Layers.none().withIdentity(ALL), get(caller))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(granted, get(caller))).isEqualTo(ALLOW);
    assertThat(outcome(resource(allow("iam:*").toAll()), get(caller))).isEqualTo(IMPLICIT_DENY);
    Layers limited =
        granted.withIdentity(NOTHING).withBoundary(NOTHING).withServiceControl(levels(deny("*")));
    assertThat(outcome(limited, get(caller))).isEqualTo(ALLOW);
    Layers bounded = granted.withResourceControl(levels(deny("s3:*").toAll()));
    assertThat(outcome(bounded, get(caller))).isEqualTo(EXPLICIT_DENY);
  }
}
