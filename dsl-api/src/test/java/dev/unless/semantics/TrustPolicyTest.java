package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.message;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {
  private static final PolicyDocument ALL = allow("*").policy();
  private static final Stmt TRUST = allow("sts:AssumeRole").without("Resource");
  private static final String TARGET = "arn:aws:iam::111122223333:role/target";

  private static RequestBuilder assume(Caller caller) {
    return request(caller, "sts:AssumeRole", TARGET);
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
}
