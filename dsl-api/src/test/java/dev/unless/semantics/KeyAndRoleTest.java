package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.message;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.BUCKET;
import static dev.unless.semantics.World.KEY;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Caller;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import dev.unless.document.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyAndRoleTest {
  private static final PolicyDocument ALL = allow("*").policy();
  private static final Stmt TRUST = allow("sts:AssumeRole").without("Resource");
  private static final String TARGET = "arn:aws:iam::111122223333:role/target";

  private static RequestBuilder assume(Caller caller) {
    return request(caller, "sts:AssumeRole", TARGET);
  }

  private static RequestBuilder decrypt(Caller caller) {
    return request(caller, "kms:Decrypt", KEY);
  }

  @Test
  @Rule("trust.must-allow")
  void aTrustPolicyMustAllowAlsoInTheSameAccount() {
    Layers identity = Layers.none().withIdentity(ALL);
    assertThat(outcome(identity, assume(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity.withResource(TRUST.to(ROLE).policy()), assume(user())))
        .isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity.withResource(TRUST.to(ACCOUNT).policy()), assume(user())))
        .isEqualTo(ALLOW);
    assertThat(outcome(resource(TRUST.to(ACCOUNT)), assume(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource(TRUST.to(USER)), assume(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule({"trust.must-allow", "message.implicit"})
  void theMessageNamesTheTrustPolicy() {
    assertThat(message(Layers.none().withIdentity(ALL), assume(user())))
        .endsWith("because no role trust policy allows the sts:AssumeRole action");
    assertThat(message(resource(deny("sts:*").toAll().without("Resource")), assume(user())))
        .endsWith("with an explicit deny in the role trust policy");
  }

  @Test
  @Rule("trust.must-allow")
  void acrossAccountsBothSidesMustAllow() {
    Layers trust = resource(TRUST.to(OTHER_ACCOUNT));
    assertThat(outcome(trust.withIdentity(ALL), assume(stranger()))).isEqualTo(ALLOW);
    assertThat(outcome(trust, assume(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(Layers.none().withIdentity(ALL), assume(stranger())))
        .isEqualTo(IMPLICIT_DENY);
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
  @Rule("several-resources")
  void anActionOnSeveralResourcesMustBeAllowedOnEach() {
    Decider decider = Decider.of(identity(allow("*").on(OBJECT)));
    Request object = get(user()).build();
    Request bucket = request(user(), "s3:GetObject", BUCKET).build();
    assertThat(decider.decideAll(List.of(object, object)).outcome()).isEqualTo(ALLOW);
    assertThat(decider.decideAll(List.of(object, bucket)).outcome()).isEqualTo(IMPLICIT_DENY);
    assertThat(decider.decideAll(List.of(object, bucket)).request()).isEqualTo(bucket);
  }

  @Test
  @Rule("not-modelled")
  void whatIsNotModelledDoesNotCount() {
    RequestBuilder publicRead = get(anonymous()).with("s3:x-amz-acl", "private");
    assertThat(outcome(resource(allow("s3:GetObject").toAll()), publicRead)).isEqualTo(ALLOW);
    RequestBuilder granted = decrypt(user()).with("kms:GrantIsForAWSResource", "true");
    assertThat(outcome(resource(allow("kms:*").to(ROLE)), granted)).isEqualTo(IMPLICIT_DENY);
  }
}
