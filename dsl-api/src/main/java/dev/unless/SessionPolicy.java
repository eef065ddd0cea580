package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** A policy that is passed when a session is made. */
public final class SessionPolicy extends PolicyOf<IdentityRule, SessionPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.SESSION);

  private SessionPolicy(PolicyDefaults own, Partition partition, List<IdentityRule> rules) {
    super(own, partition, rules);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static SessionPolicy of(List<? extends IdentityRule> rules) {
    return new SessionPolicy(OWN, Partition.AWS, List.copyOf(rules));
  }

  /**
   * The policy of a document's statements, under its Id.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static SessionPolicy of(PolicyDocument document) {
    return new SessionPolicy(
        OWN.withId(document.id()), Partition.AWS, List.copyOf(Raw.statements(document)));
  }

  @Override
  SessionPolicy make(Partition partition, List<IdentityRule> changed) {
    return new SessionPolicy(own(), partition, changed);
  }
}
