package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.BUCKET;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of what a grant of the same account's resource policy bypasses. */
class GrantTest {
  /** Who is granted access, with whom who calls. */
  private enum Row {
    USER(World.USER, World.user()),
    ROLE(World.ROLE, World.session()),
    ROLE_SESSION(World.SESSION, World.session()),
    FEDERATED_USER(World.FEDERATED, World.federated()),
    ISSUER(World.USER, World.federated()),
    STAR("*", World.session()),
    STAR_USER("*", World.user()),
    STAR_FEDERATED("*", World.federated()),
    ACCOUNT(World.ACCOUNT, World.session()),
    ACCOUNT_USER(World.ROOT, World.user());

    final String granted;
    final Caller caller;

    Row(String granted, Caller caller) {
      this.granted = granted;
      this.caller = caller;
    }

    /** Whether everything but the layer allows, and the layer does not, and access is granted. */
    boolean bypasses(Layer layer) {
      Stmt all = allow("*");
      PolicyDocument nothing = allow("iam:GetUser").policy();
      Layers layers =
          resource(all.to(granted))
              .withIdentity(all.policy())
              .withBoundary(all.policy())
              .withSession(all.policy());
      assertThat(outcome(layers, get(caller))).isEqualTo(ALLOW);
      Layers silent =
          switch (layer) {
            case IDENTITY -> layers.withIdentity(nothing);
            case BOUNDARY -> layers.withBoundary(nothing);
            case SESSION -> layers.withSession(nothing);
            default -> throw new IllegalArgumentException(layer.text());
          };
      Decision decision = decision(silent, get(caller));
      assertThat(decision.isAllowed() || decision.layer().equals(Optional.of(layer))).isTrue();
      return decision.isAllowed();
    }
  }

  @Test
  @Rule("grant.user.identity")
  void aGrantToAUserBypassesItsIdentityPolicies() {
    assertThat(Row.USER.bypasses(Layer.IDENTITY)).isTrue();
  }

  @Test
  @Rule("grant.user.boundary")
  void aGrantToAUserBypassesItsBoundary() {
    assertThat(Row.USER.bypasses(Layer.BOUNDARY)).isTrue();
  }

  @Test
  @Rule("grant.user.session")
  void aGrantToAUserDoesNotBypassASessionPolicy() {
    assertThat(Row.USER.bypasses(Layer.SESSION)).isFalse();
  }

  @Test
  @Rule({"grant.role.identity", "grant.role.boundary", "grant.role.session"})
  void aGrantToARoleBypassesIdentityPoliciesOnly() {
    assertThat(Row.ROLE.bypasses(Layer.IDENTITY)).isTrue();
    assertThat(Row.ROLE.bypasses(Layer.BOUNDARY)).isFalse();
    assertThat(Row.ROLE.bypasses(Layer.SESSION)).isFalse();
  }

  @Test
  @Rule({
    "grant.role-session.identity",
    "grant.role-session.boundary",
    "grant.role-session.session"
  })
  void aGrantToARoleSessionBypassesAll() {
    assertThat(Row.ROLE_SESSION.bypasses(Layer.IDENTITY)).isTrue();
    assertThat(Row.ROLE_SESSION.bypasses(Layer.BOUNDARY)).isTrue();
    assertThat(Row.ROLE_SESSION.bypasses(Layer.SESSION)).isTrue();
  }

  @Test
  @Rule({
    "grant.federated-user.identity",
    "grant.federated-user.boundary",
    "grant.federated-user.session"
  })
  void aGrantToAFederatedUserBypassesAll() {
    assertThat(Row.FEDERATED_USER.bypasses(Layer.IDENTITY)).isTrue();
    assertThat(Row.FEDERATED_USER.bypasses(Layer.BOUNDARY)).isTrue();
    assertThat(Row.FEDERATED_USER.bypasses(Layer.SESSION)).isTrue();
  }

  @Test
  @Rule({"grant.issuer.identity", "grant.issuer.boundary", "grant.issuer.session"})
  void aGrantToTheUserOfAFederatedSessionBypassesIdentityPoliciesOnly() {
    assertThat(Row.ISSUER.bypasses(Layer.IDENTITY)).isTrue();
    assertThat(Row.ISSUER.bypasses(Layer.BOUNDARY)).isFalse();
    assertThat(Row.ISSUER.bypasses(Layer.SESSION)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Row.class,
      names = {"STAR", "STAR_USER", "STAR_FEDERATED"})
  @Rule({"grant.star.identity", "grant.star.boundary", "grant.star.session"})
  void aGrantToEveryoneBypassesAll(Row row) {
    assertThat(row.bypasses(Layer.IDENTITY)).isTrue();
    assertThat(row.bypasses(Layer.BOUNDARY)).isTrue();
    assertThat(row.bypasses(Layer.SESSION)).isTrue();
  }

  @Test
  @Rule({"grant.star.identity", "grant.star.boundary", "grant.star.session"})
  void soItDoesWithAConditionOnPrincipalArn() {
    PolicyDocument nothing = allow("iam:GetUser").policy();
    Stmt grant = allow("*").toAll().when("ArnEquals", "aws:PrincipalArn", ROLE);
    Layers layers =
        resource(grant).withIdentity(nothing).withBoundary(nothing).withSession(nothing);
    assertThat(outcome(layers, get(session()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, get(user()))).isEqualTo(IMPLICIT_DENY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Row.class,
      names = {"ACCOUNT", "ACCOUNT_USER"})
  @Rule({"grant.account.identity", "grant.account.boundary", "grant.account.session"})
  void aGrantToTheAccountBypassesNothing(Row row) {
    assertThat(row.bypasses(Layer.IDENTITY)).isFalse();
    assertThat(row.bypasses(Layer.BOUNDARY)).isFalse();
    assertThat(row.bypasses(Layer.SESSION)).isFalse();
  }

  @Test
  @Rule("eval.resource")
  void aGrantCountsForItsActionAndResourceOnly() {
    Layers layers = resource(allow("s3:GetObject").to(USER).on(OBJECT));
    assertThat(outcome(layers, get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), "s3:PutObject", OBJECT))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(layers, request(user(), "s3:GetObject", BUCKET))).isEqualTo(IMPLICIT_DENY);
  }
}
