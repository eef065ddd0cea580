package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.queuePolicy;
import static dev.unless.Unless.sessionPolicy;
import static dev.unless.Unless.trustPolicy;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.condition.Keys.principalTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Condition;
import dev.unless.document.SizeLimit;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequireFitsTest {
  private static final String MANAGED = "arn:aws:iam::aws:policy/ReadOnlyAccess";

  @Test
  void aPolicyThatFitsIsReturned() {
    SessionPolicy session = session(1_000);

    assertThat(session.requireFits()).isSameAs(session);
    assertThat(session.requireFits(List.of(MANAGED))).isSameAs(session);
  }

  @Test
  void aSessionPolicyThatIsLongerThanStsTakesIsRefusedWithBothNumbers() {
    SessionPolicy session = session(2_048);
    int size = session.toCompactJson().length();

    assertThatThrownBy(session::requireFits)
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The policy has "
                + "%,d".formatted(size)
                + " characters; AWS takes 2,048, managed policies' ARNs included. Merge rules,"
                + " shorten lists with wildcards, or split the policy.");
  }

  @Test
  void theArnsOfManagedPoliciesCountInASession() {
    SessionPolicy session = session(2_048 - session(0).toCompactJson().length());

    assertThat(session.requireFits()).isSameAs(session);
    assertThatThrownBy(() -> session.requireFits(List.of(MANAGED)))
        .hasMessageStartingWith(
            "The policy and the ARNs of 1 managed policies have 2,086 characters together; AWS"
                + " takes 2,048.");
  }

  @Test
  void anIdentityPolicyIsTakenForAManagedOneUnlessSaidOtherwise() {
    IdentityPolicy policy = identityPolicy(allow(GET_OBJECT).onEverything().when(tag(7_000)));

    assertThatThrownBy(policy::requireFits).hasMessageContaining("AWS takes 6,144 in a managed");
    assertThat(policy.requireFits(SizeLimit.INLINE_POLICIES_OF_ROLE)).isSameAs(policy);
    assertThatThrownBy(() -> policy.requireFits(SizeLimit.INLINE_POLICIES_OF_GROUP))
        .hasMessageContaining("AWS takes 5,120 in all inline policies of a group");
  }

  @Test
  void aTrustPolicyFitsTheQuotaBeforeItIsRaised() {
    TrustPolicy policy =
        trustPolicy(
            allow(Unless.action("sts:AssumeRole")).to(Account.of("111122223333")).when(tag(3_000)));

    assertThatThrownBy(policy::requireFits).hasMessageContaining("unless the quota was raised");
    assertThat(policy.requireFits(SizeLimit.ROLE_TRUST)).isSameAs(policy);
  }

  @Test
  void aQueuePolicyFitsWhatSqsTakes() {
    ResourcePolicy policy =
        queuePolicy(
            arn("arn:aws:sqs:eu-west-1:111122223333:orders"),
            allow(Unless.action("sqs:SendMessage"))
                .to(Account.of("444455556666"))
                .when(tag(9_000)));

    assertThatThrownBy(policy::requireFits).hasMessageContaining("bytes; AWS takes 8,192");
  }

  @Test
  void aLimitOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> session(1).requireFits(SizeLimit.BUCKET_POLICY))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "BUCKET_POLICY is no limit of this kind of policy. Name one of [SESSION_POLICY].");
  }

  private static SessionPolicy session(int characters) {
    return sessionPolicy(allow(GET_OBJECT).onEverything().when(tag(characters)));
  }

  private static Condition tag(int characters) {
    return principalTag("t").is("x".repeat(characters));
  }
}
