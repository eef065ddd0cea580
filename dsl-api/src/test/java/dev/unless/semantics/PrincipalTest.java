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
import static dev.unless.semantics.Stmt.list;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.FEDERATED;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.request.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTest {
  private static final Caller ROLE_ITSELF = Caller.ofArn(ROLE);

  private static List<Boolean> denies(Stmt statement, Caller... callers) {
    Layers layers = allowingAll().withResource(Stmt.policy(allow("*").toAll(), statement));
    return Stream.of(callers).map(caller -> outcome(layers, get(caller)) == EXPLICIT_DENY).toList();
  }

  @Test
  @Rule("principal.star")
  void aStarMatchesEveryCaller() {
    assertThat(denies(deny("*").toAll(), user(), session(), federated(), root(), stranger()))
        .containsOnly(true);
    assertThat(denies(deny("*").toAll(), service(), anonymous())).containsOnly(true);
    assertThat(resourceAllows(allow("*").toAll(), get(anonymous()))).isTrue();
    assertThat(resourceAllows(allow("*").toAll(), get(service()))).isTrue();
  }

  @Test
  @Rule("principal.aws-star")
  void aStarUnderAwsMatchesEveryCallerToo() {
    assertThat(denies(deny("*").to("*"), user(), session(), federated(), root(), stranger()))
        .containsOnly(true);
    assertThat(denies(deny("*").to("*"), service(), anonymous())).containsOnly(true);
    assertThat(resourceAllows(allow("*").to("*"), get(anonymous()))).isTrue();
    assertThat(resourceAllows(allow("*").to("*"), get(service()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {ACCOUNT, ROOT})
  @Rule("principal.account")
  void anAccountMatchesEveryPrincipalOfIt(String account) {
    assertThat(denies(deny("*").to(account), user(), session(), federated(), root(), ROLE_ITSELF))
        .containsOnly(true);
    assertThat(denies(deny("*").to(account), stranger(), service(), anonymous()))
        .containsOnly(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {ACCOUNT, ROOT})
  @Rule("principal.account-delegates")
  void anAllowToAnAccountOnlyDelegates(String account) {
    Layers resource = resource(allow("*").to(account));
    assertThat(outcome(resource, get(user()))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(resource.withIdentity(allow("*").policy()), get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(resource(allow("*").to(USER)), get(user()))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("principal.user")
  void aUserArnMatchesThatUser() {
    Caller namesake = Caller.ofArn("arn:aws:iam::444455556666:user/alice");
    assertThat(denies(deny("*").to(USER), user())).containsOnly(true);
    assertThat(denies(deny("*").to(USER), session(), root(), stranger(), namesake, service()))
        .containsOnly(false);
  }

  @Test
  @Rule("principal.role")
  void aRoleArnMatchesEverySessionOfTheRoleAndTheRole() {
    Caller another = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/analyst/s2");
    Caller other = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/other/s1");
    assertThat(denies(deny("*").to(ROLE), session(), another, ROLE_ITSELF)).containsOnly(true);
    assertThat(denies(deny("*").to(ROLE), other, user(), root(), federated())).containsOnly(false);
  }

  @Test
  @Rule("principal.role")
  void aRoleArnIsTakenWithItsPath() {
    Caller pathed =
        new Caller.RoleSession(World.arn("arn:aws:iam::111122223333:role/data/analyst"), "s1");
    assertThat(denies(deny("*").to("arn:aws:iam::111122223333:role/data/analyst"), pathed))
        .containsOnly(true);
    assertThat(denies(deny("*").to(ROLE), pathed)).containsOnly(false);
  }

  @Test
  @Rule("principal.role-session")
  void aSessionArnMatchesThatSessionOnly() {
    Caller another = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/analyst/s2");
    assertThat(denies(deny("*").to(SESSION), session())).containsOnly(true);
    assertThat(denies(deny("*").to(SESSION), another, ROLE_ITSELF, user())).containsOnly(false);
  }

  @Test
  @Rule("principal.federated-user")
  void aFederatedUserArnMatchesThatSessionOnly() {
    Caller another = Caller.ofArn("arn:aws:sts::111122223333:federated-user/carol");
    assertThat(denies(deny("*").to(FEDERATED), federated())).containsOnly(true);
    assertThat(denies(deny("*").to(FEDERATED), another, user())).containsOnly(false);
  }

  @Test
  @Rule("principal.ored")
  void severalEntriesAreOred() {
    Stmt both =
        deny("*")
            .with(
                "Principal", "{\"AWS\":" + list(USER, ROLE) + ",\"Service\":\"" + SERVICE + "\"}");
    assertThat(denies(both, user(), session(), service())).containsOnly(true);
    assertThat(denies(both, stranger(), anonymous())).containsOnly(false);
  }
}
