package dev.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import org.junit.jupiter.api.Test;

/** Policies and authorizers are asked what they never and always allow. */
class ProvedPoliciesTest {
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
}
