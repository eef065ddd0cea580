package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;

class KeyPolicyTest {
  private static final PolicyDocument ALL = allow("*").policy();

  private static RequestBuilder decrypt(Caller caller) {
    return request(caller, "kms:Decrypt", KEY);
  }

  @Test
  @Rule("kms.direct")
  void aKeyPolicyAllowsWhomItGrantsDirectly() {
    assertThat(outcome(resource(allow("kms:*").to(USER)), decrypt(user()))).isEqualTo(ALLOW);
    assertThat(outcome(resource(allow("kms:*").to(ROLE)), decrypt(session()))).isEqualTo(ALLOW);
    assertThat(outcome(resource(allow("kms:*").to(ROLE)), decrypt(user())))
        .isEqualTo(IMPLICIT_DENY);
    Layers bounded = resource(allow("kms:*").to(ROLE)).withBoundary(allow("iam:GetUser").policy());
    assertThat(outcome(bounded, decrypt(session()))).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("kms.account")
  void whereItGrantsTheAccountAnIdentityPolicyMustAllow() {
    Layers account = resource(allow("kms:Decrypt").to(ACCOUNT));
    assertThat(outcome(account, decrypt(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(account.withIdentity(ALL), decrypt(user()))).isEqualTo(ALLOW);
    assertThat(outcome(account.withIdentity(ALL), request(user(), "kms:Encrypt", KEY)))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("kms.account")
  void theAccountsGrantCountsUnderItsConditionOnly() {
    Stmt viaS3 = allow("kms:*").to(ROOT).when("StringEquals", "kms:ViaService", "s3.amazonaws.com");
    Layers layers = resource(viaS3).withIdentity(ALL);
    assertThat(outcome(layers, decrypt(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(layers, decrypt(user()).with("kms:ViaService", "s3.amazonaws.com")))
        .isEqualTo(ALLOW);
  }

  @Test
  @Rule("kms.identity-alone")
  void anIdentityPolicyAloneAllowsNothingOnAKey() {
    Layers identity = Layers.none().withIdentity(ALL);
    assertThat(outcome(identity, decrypt(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity, request(user(), "kms:ListKeys", "*"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("kms.root")
  void rootHasNoDefaultAccessToAKey() {
    assertThat(outcome(Layers.none(), decrypt(root()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource(allow("kms:*").to(USER)), decrypt(root())))
        .isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource(allow("kms:*").to(ACCOUNT)), decrypt(root()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule({"kms.direct", "kms.account"})
  void acrossAccountsBothSidesMustAllow() {
    Layers key = resource(allow("kms:*").to(OTHER_ACCOUNT));
    assertThat(outcome(key, decrypt(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(key.withIdentity(ALL), decrypt(stranger()))).isEqualTo(ALLOW);
    assertThat(outcome(Layers.none().withIdentity(ALL), decrypt(stranger())))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("kms.direct")
  void aDirectGrantOfOneActionIsNoGrantOfAnother() {
    Layers layers = resource(allow("kms:Decrypt").to(USER), allow("kms:*").to(ACCOUNT));
    assertThat(outcome(layers, decrypt(user()))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), "kms:Encrypt", KEY))).isEqualTo(IMPLICIT_DENY);
  }
}
