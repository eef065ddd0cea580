package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** The bound that an organization sets to its principals. */
public final class ServiceControlPolicy extends PolicyOf<IdentityRule, ServiceControlPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.SERVICE_CONTROL);

  private ServiceControlPolicy(PolicyContent<IdentityRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ServiceControlPolicy of(List<? extends IdentityRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new ServiceControlPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ServiceControlPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new ServiceControlPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  ServiceControlPolicy make(PolicyContent<IdentityRule> changed) {
    return new ServiceControlPolicy(changed);
  }
}
