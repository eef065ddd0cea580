package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** A policy that is attached to a user, group or role. */
public final class IdentityPolicy extends PolicyOf<IdentityRule, IdentityPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.IDENTITY);

  private IdentityPolicy(PolicyContent<IdentityRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static IdentityPolicy of(List<? extends IdentityRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new IdentityPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static IdentityPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new IdentityPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  IdentityPolicy make(PolicyContent<IdentityRule> changed) {
    return new IdentityPolicy(changed);
  }
}
