package dev.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.decide.Outcome;
import dev.unless.finding.RefusedException;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;
import dev.unless.prove.Difference;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policies and authorizers are asked what they never and always allow. */
class ProvedPoliciesTest {
  private static final Condition OFFICE = Keys.sourceIp("203.0.113.0/24");
  private static final Action GET = Action.of("s3:GetObject");
  private static final Action PUT = Action.of("s3:PutObject");
  private static final Policy READS = Unless.identityPolicy(Unless.allow(GET).onEverything());
  private static final Policy BOTH = Unless.identityPolicy(Unless.allow(GET, PUT).onEverything());

  @Test
  void aPolicyIsNoMorePermissiveThanOneThatAllowsMore() {
    assertThat(READS.noMorePermissiveThan(BOTH).isProved()).isTrue();
    assertThat(BOTH.noMorePermissiveThan(READS).isRefuted()).isTrue();
  }

  @Test
  void policiesOfOtherKindsAreNotCompared() {
    Policy boundary = Unless.permissionsBoundary(Unless.allow(GET).onEverything());

    assertThatThrownBy(() -> READS.noMorePermissiveThan(boundary))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Compare policies of one kind.");
    assertThatThrownBy(() -> READS.changeTo(boundary))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Compare policies of one kind.");
  }

  @Test
  void whatChangesWhereAnotherPolicyStandsInItsPlaceIsTold() {
    assertThat(READS.changeTo(BOTH).isWider()).isTrue();
    assertThat(READS.changeTo(BOTH).isNarrower()).isFalse();
    assertThat(BOTH.changeTo(READS).isWider()).isFalse();
    assertThat(BOTH.changeTo(READS).lost())
        .extracting(each -> each.asStatement().action().patterns().get(0).text())
        .containsExactly("s3:PutObject");
  }

  @Test
  void aChangeIsASentence() {
    assertThat(READS.changeTo(BOTH).sentence())
        .isEqualTo("The policy lets through more than the one before.");
    assertThat(BOTH.changeTo(READS).sentence())
        .isEqualTo("The policy lets through less than the one before.");
    assertThat(READS.changeTo(READS).sentence())
        .isEqualTo("The policy lets through the same as the one before.");
    assertThat(READS.changeTo(Unless.identityPolicy(Unless.allow(PUT).onEverything())).sentence())
        .isEqualTo("The policy lets through more than the one before, and less.");
  }

  @Test
  void whereAChangeIsNotFoundOutItsSentenceSaysSo() {
    Change open =
        new Change(List.of(), List.of(), Completeness.PERHAPS_MORE, List.of(), Optional.empty());
    Change same =
        new Change(
            List.of(), List.of(), Completeness.ALL, List.of("k has one value"), Optional.empty());
    List<Difference> lost = BOTH.changeTo(READS).lost();

    assertThat(open.sentence())
        .isEqualTo(
            "It was not found out whether the policy lets through the same as the one before.");
    assertThat(same.sentence())
        .isEqualTo(
            "The policy lets through the same as the one before, provided that k has one value.");
    assertThat(
            new Change(List.of(), lost, Completeness.PERHAPS_MORE, List.of(), Optional.empty())
                .sentence())
        .isEqualTo("The policy lets through less than the one before, and perhaps more.");
  }

  @Test
  void anAuthorizerNeverAllowsWhatNoPolicyOfItAllows() {
    Authorizer authorizer = Authorizer.forResourcesOf(Account.of("111122223333")).identity(READS);

    Account home = Account.of("111122223333");
    Requests puts = Unless.requests(PUT).by(home.user("ann"));

    assertThat(authorizer.never(puts).isProved()).isTrue();
    assertThat(authorizer.never(Unless.requests(PUT).by(home)).isRefuted()).isTrue();
    assertThat(authorizer.never(Unless.requests(GET).by(home.user("ann"))).isRefuted()).isTrue();
    assertThat(authorizer.always(puts).isRefuted()).isTrue();
  }

  @Test
  void aPolicyThatOnlyDeniesLetsThroughTheRest() {
    Policy denies = Unless.serviceControlPolicy(Unless.deny(PUT).onEverything());

    assertThat(denies.never(Unless.requests(GET)).isRefuted()).isTrue();
    assertThat(denies.never(Unless.requests(PUT)).isProved()).isTrue();
  }

  @Test
  void aResourcesPolicyThatOnlyDeniesIsAskedBesideOthersThatAllow() {
    Requests elsewhere =
        Unless.requests(GET).on(Resource.ofArn("arn:aws:s3:::logs/*")).unless(OFFICE);
    Policy closed = Unless.bucketPolicy("logs", Unless.denyAll().unless(OFFICE));
    Policy open = Unless.bucketPolicy("logs", Unless.deny(PUT).toEveryone());

    assertThat(closed.never(elsewhere).isProved()).isTrue();
    assertThat(open.never(elsewhere).isRefuted()).isTrue();
    assertThat(open.always(elsewhere).isProved()).isTrue();
    assertThat(closed.always(elsewhere).isRefuted()).isTrue();
  }

  @Test
  void aPolicyAlwaysAllowsWhatItAllowsOfAll() {
    assertThat(READS.always(Unless.requests(GET)).isProved()).isTrue();
    assertThat(READS.always(Unless.requests(GET, PUT)).isRefuted()).isTrue();
  }

  @Test
  void identityPoliciesThatOneUserHoldsAreNobodyElses() {
    Account home = Account.of("111122223333");
    Authorizer anns = Authorizer.forResourcesOf(home).identity(READS).heldBy(home.user("ann"));
    Requests gets = Unless.requests(GET).on(Resource.ofArn("arn:aws:s3:::reports/*"));

    assertThat(anns.never(gets.by(home.user("bob"))).isProved()).isTrue();
    assertThat(anns.never(gets.by(home.user("bob"))).restsOn())
        .contains("nobody but arn:aws:iam::111122223333:user/ann has an identity policy");
    assertThat(anns.never(gets.by(home.user("ann"))).isRefuted()).isTrue();
    assertThat(anns.anyOthers().never(gets.by(home.user("bob"))).isRefuted()).isTrue();
  }

  @Test
  void requestsOfOthersAreNotDecidedByPoliciesThatOneRoleHolds() {
    Account home = Account.of("111122223333");
    Authorizer clerks = Authorizer.forResourcesOf(home).identity(READS).heldBy(home.role("clerk"));
    RequestTo get = Unless.request(GET, Resource.ofArn("arn:aws:s3:::reports/may"));

    assertThat(clerks.outcome(get.by(home.role("clerk").session("s1")))).isEqualTo(Outcome.ALLOW);
    assertThat(clerks.outcome(get.byAnonymous())).isEqualTo(Outcome.IMPLICIT_DENY);
    assertThatThrownBy(() -> clerks.outcome(get.by(home.user("bob"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(
            "The identity policies are held by \"arn:aws:iam::111122223333:role/clerk\"");
  }

  @Test
  void onlyUsersAndRolesHoldIdentityPoliciesThatWereGiven() {
    Account home = Account.of("111122223333");
    Authorizer none = Authorizer.forResourcesOf(home);
    Authorizer anns = none.identity(READS).heldBy(home.user("ann"));

    assertThatThrownBy(() -> none.heldBy(home.user("ann")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("There are no identity policies");
    assertThatThrownBy(() -> none.identity(READS).heldBy(home))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("can have no identity policies");
    assertThatThrownBy(() -> anns.heldBy(home.user("bob")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("has been given before");
  }

  @Test
  void anAuthorizerIsNoMorePermissiveThanOneWithoutItsBoundary() {
    Account home = Account.of("111122223333");
    Authorizer before = Authorizer.forResourcesOf(home).identity(BOTH);
    Authorizer after =
        before.boundary(Unless.permissionsBoundary(Unless.allow(GET).onEverything()));

    assertThat(after.noMorePermissiveThan(before).isProved()).isTrue();
    assertThat(before.noMorePermissiveThan(after).isRefuted()).isTrue();
  }

  @Test
  void authorizersOfDifferentAccountsAreNotCompared() {
    Authorizer one = Authorizer.forResourcesOf(Account.of("111122223333")).identity(READS);
    Authorizer other = Authorizer.forResourcesOf(Account.of("444455556666")).identity(READS);

    assertThatThrownBy(() -> one.noMorePermissiveThan(other))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("111122223333 and 444455556666");
  }
}
