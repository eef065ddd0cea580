package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** A policy that is attached to a user, group or role. */
public final class IdentityPolicy extends PolicyOf<IdentityRule, IdentityPolicy> {
  private static final Own OWN = Own.of(PolicyKind.IDENTITY);

  private IdentityPolicy(Partition partition, List<IdentityRule> rules) {
    super(OWN, partition, rules);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.text.GrammarException if there is none, or the kind's grammar forbids one
   */
  public static IdentityPolicy of(List<? extends IdentityRule> rules) {
    return new IdentityPolicy(Partition.AWS, List.copyOf(rules));
  }

  /**
   * The policy of a document's statements.
   *
   * @throws dev.unless.text.GrammarException if there is none, or the kind's grammar forbids one
   */
  public static IdentityPolicy of(PolicyDocument document) {
    return of(Raw.statements(document));
  }

  @Override
  IdentityPolicy make(Partition partition, List<IdentityRule> changed) {
    return new IdentityPolicy(partition, changed);
  }
}
