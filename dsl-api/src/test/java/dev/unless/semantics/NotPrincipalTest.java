package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.FEDERATED;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyKind;
import dev.unless.request.Caller;
import org.junit.jupiter.api.Test;

class NotPrincipalTest {
  private static boolean denies(Layers layers, Caller caller, String... listed) {
    Layers all = layers.withResource(Stmt.policy(allow("*").toAll(), deny("*").toAllBut(listed)));
    Outcome outcome = outcome(all, get(caller));
    assertThat(outcome).isIn(ALLOW, EXPLICIT_DENY);
    return outcome == EXPLICIT_DENY;
  }

  private static boolean denies(Caller caller, String... listed) {
    return denies(allowingAll(), caller, listed);
  }

  @Test
  @Rule("not-principal.user")
  void aUserIsExceptedWhenItAndItsAccountAreListed() {
    assertThat(denies(user(), USER, ACCOUNT)).isFalse();
    assertThat(denies(user(), USER, ROOT)).isFalse();
    assertThat(denies(user(), USER)).isTrue();
    assertThat(denies(user(), ACCOUNT)).isTrue();
    assertThat(denies(stranger(), USER, ACCOUNT)).isTrue();
    assertThat(denies(session(), USER, ACCOUNT)).isTrue();
  }

  @Test
  @Rule("not-principal.role-session")
  void aRoleSessionIsExceptedWhenItItsRoleAndItsAccountAreListed() {
    assertThat(denies(session(), SESSION, ROLE, ROOT)).isFalse();
    assertThat(denies(session(), ROLE, ROOT)).isTrue();
    assertThat(denies(session(), SESSION, ROOT)).isTrue();
    assertThat(denies(session(), SESSION, ROLE)).isTrue();
  }

  @Test
  @Rule("not-principal.federated-user")
  void aFederatedUserIsExceptedWhenItAndItsAccountAreListed() {
    Layers withSession = allowingAll().withSession(allow("*").policy());
    assertThat(denies(withSession, federated(), FEDERATED, ACCOUNT)).isFalse();
    assertThat(denies(withSession, federated(), FEDERATED)).isTrue();
    assertThat(denies(withSession, federated(), ACCOUNT)).isTrue();
  }

  @Test
  @Rule("not-principal.boundary")
  void aCallerWithABoundaryIsNeverExcepted() {
    Layers bounded = allowingAll().withBoundary(allow("*").policy());
    assertThat(denies(bounded, user(), USER, ACCOUNT)).isTrue();
    assertThat(denies(bounded, session(), SESSION, ROLE, ROOT)).isTrue();
  }

  @Test
  @Rule("not-principal.service")
  void aServiceIsExceptedByItsExactName() {
    assertThat(deniesAllBut("cloudtrail.amazonaws.com")).isFalse();
    assertThat(deniesAllBut("trail.amazonaws.com")).isTrue();
  }

  private static boolean deniesAllBut(String listed) {
    Stmt deny = deny("*").with("NotPrincipal", "{\"Service\":\"" + listed + "\"}");
    Layers layers = resource(allow("*").toAll(), deny);
    return outcome(layers, get(service())) == EXPLICIT_DENY;
  }

  @Test
  @Rule("not-principal.origin-access-identity")
  void anOriginAccessIdentityIsExceptedByItsArnAlone() {
    Caller identity = Caller.ofArn(World.IDENTITY);
    assertThat(denies(identity, World.IDENTITY)).isFalse();
    assertThat(denies(identity, World.IDENTITY + "2")).isTrue();
    assertThat(denies(identity, USER, ACCOUNT)).isTrue();
    assertThat(denies(user(), World.IDENTITY)).isTrue();
    assertThat(allowingAllBut(Layers.none(), identity, World.IDENTITY)).isEqualTo(IMPLICIT_DENY);
    assertThat(allowingAllBut(Layers.none(), identity, USER)).isEqualTo(ALLOW);
  }

  @Test
  @Rule("not-principal.allow")
  void withAllowItIsRead() {
    assertThat(Read.reads(allow("*").toAllBut(USER, ACCOUNT))).isTrue();
    assertThat(Read.problems(PolicyKind.BUCKET, allow("*").toAllBut(USER, ACCOUNT))).isEmpty();
  }

  private static Outcome allowingAllBut(Layers layers, Caller caller, String... listed) {
    return outcome(
        layers.withResource(Stmt.policy(allow("*").toAllBut(listed))),
        get(caller).resourceAccount(ACCOUNT));
  }

  @Test
  @Rule("not-principal.allow-reach")
  void withAllowAnyEntryThatNamesTheCallerLeavesItOut() {
    Layers bounded = Layers.none().withBoundary(allow("*").policy());
    assertThat(allowingAllBut(Layers.none(), user(), USER)).isEqualTo(IMPLICIT_DENY);
    assertThat(allowingAllBut(Layers.none(), user(), ACCOUNT)).isEqualTo(IMPLICIT_DENY);
    assertThat(allowingAllBut(bounded, user(), USER, ACCOUNT)).isEqualTo(IMPLICIT_DENY);
    assertThat(allowingAllBut(Layers.none(), session(), ROLE)).isEqualTo(IMPLICIT_DENY);
    assertThat(allowingAllBut(Layers.none(), user(), ROLE)).isEqualTo(ALLOW);
    assertThat(allowingAllBut(Layers.none(), new Caller.Anonymous(), USER)).isEqualTo(ALLOW);
  }

  @Test
  @Rule("not-principal.user")
  void aUsersUniqueIdStandsForItsArn() {
    Layers layers = resource(allow("*").toAll(), deny("*").toAllBut("AIDAEXAMPLEUSERID", ACCOUNT));
    assertThat(outcome(layers, get(user()).uniqueId("AIDAEXAMPLEUSERID"))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(user()).uniqueId("AIDAOTHERUSERID"))).isEqualTo(EXPLICIT_DENY);
    assertThat(denies(root(), ROOT)).isFalse();
    assertThat(denies(root(), USER)).isTrue();
  }

  @Test
  @Rule("not-principal.user")
  void whoExceptsEveryoneDeniesNobody() {
    Layers layers =
        allowingAll()
            .withResource(Stmt.policy(allow("*").toAll(), deny("*").with("NotPrincipal", "\"*\"")));
    assertThat(outcome(layers, get(user()))).isEqualTo(ALLOW);
  }
}
