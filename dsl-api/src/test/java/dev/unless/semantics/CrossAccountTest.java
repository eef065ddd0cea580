package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.message;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossAccountTest {
  private static final PolicyDocument ALL = allow("*").policy();
  private static final PolicyDocument NOTHING = allow("iam:GetUser").policy();
  private static final String MALLORY = "arn:aws:iam::444455556666:user/mallory";
  private static final Layers BOTH =
      resource(allow("*").to(MALLORY)).withIdentity(ALL).withBoundary(ALL).withSession(ALL);

  @ParameterizedTest
  @ValueSource(strings = {MALLORY, OTHER_ACCOUNT, "*"})
  @Rule({"cross.resource", "cross.identity"})
  void bothSidesMustAllow(String granted) {
    Layers resource = resource(allow("*").to(granted));
    assertThat(outcome(resource.withIdentity(ALL), get(stranger()))).isEqualTo(ALLOW);
    assertThat(outcome(resource.withIdentity(NOTHING), get(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource, get(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(Layers.none().withIdentity(ALL), get(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource(allow("*").to(USER)).withIdentity(ALL), get(stranger())))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule({"cross.boundary", "cross.session"})
  void boundaryAndSessionPolicyLimitTheCallersSide() {
    assertThat(outcome(BOTH, get(stranger()))).isEqualTo(ALLOW);
    assertThat(outcome(BOTH.withBoundary(NOTHING), get(stranger()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(BOTH.withSession(NOTHING), get(stranger()))).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule({"cross.identity", "cross.boundary", "cross.session"})
  void evenAGrantToTheSessionBypassesNothing() {
    String arn = "arn:aws:sts::444455556666:assumed-role/intruder/s1";
    Layers layers =
        resource(allow("*").to(arn)).withIdentity(ALL).withBoundary(ALL).withSession(ALL);
    RequestBuilder request = get(Caller.ofArn(arn));
    assertThat(outcome(layers, request)).isEqualTo(ALLOW);
    assertThat(outcome(layers.withIdentity(NOTHING), request)).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(layers.withBoundary(NOTHING), request)).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(layers.withSession(NOTHING), request)).isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("cross.identity")
  void anotherAccountsRootUserNeedsOnlyTheResourcesSide() {
    Caller otherRoot = Caller.ofArn("arn:aws:iam::444455556666:root");
    assertThat(outcome(resource(allow("*").to(OTHER_ACCOUNT)), get(otherRoot))).isEqualTo(ALLOW);
    assertThat(outcome(resource(allow("*").to(USER)), get(otherRoot))).isEqualTo(IMPLICIT_DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws-cn:iam::111122223333:user/alice, IMPLICIT_DENY",
    "arn:aws-us-gov:iam::111122223333:root, IMPLICIT_DENY",
    "arn:aws:iam::111122223333:user/alice, ALLOW"
  })
  @Rule("cross.partition")
  void aPartitionIsNeverCrossed(String caller, Outcome outcome) {
    assertThat(outcome(allowingAll(), get(Caller.ofArn(caller)))).isEqualTo(outcome);
  }

  @Test
  @Rule("cross.partition")
  void theMessageNamesBothPartitions() {
    Caller chinese = Caller.ofArn("arn:aws-cn:iam::111122223333:user/alice");
    assertThat(message(allowingAll(), get(chinese))).contains("aws-cn", "partition aws");
  }
}
