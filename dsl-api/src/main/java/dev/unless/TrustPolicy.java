package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/**
 * Who may assume a role. What is sent with the call can be asked: an external id, claims of an
 * identity provider, and the session's tags and source identity, for which the rule also allows
 * {@code sts:TagSession} and {@code sts:SetSourceIdentity}. Everyone is written {@code {"AWS":
 * "*"}}, since IAM refuses the bare {@code "*"} here.
 *
 * <pre>{@code
 * TrustPolicy shared =
 *     Unless.trustPolicy(
 *         Unless.allow(Sts.ASSUME_ROLE, Sts.TAG_SESSION, Sts.SET_SOURCE_IDENTITY)
 *             .toEveryone()
 *             .when(Keys.principalOrgId("o-a1b2c3d4e5"))
 *             .when(Keys.requestTag("team").is(Keys.principalTag("team")))
 *             .when(Keys.TAG_KEYS.onlyFrom("team"))
 *             .when(Sts.SOURCE_IDENTITY.exists()));
 * }</pre>
 *
 * <p>Source: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken
 * with assumed roles".
 */
public final class TrustPolicy extends PolicyOf<TrustRule, TrustPolicy> {
  private static final PolicyDefaults OWN =
      PolicyDefaults.withoutResource(PolicyKind.ROLE_TRUST, "sts");

  private TrustPolicy(PolicyContent<TrustRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static TrustPolicy of(List<? extends TrustRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new TrustPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static TrustPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new TrustPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  TrustPolicy make(PolicyContent<TrustRule> changed) {
    return new TrustPolicy(changed);
  }
}
