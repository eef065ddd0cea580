package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** The bound that an organization sets to its resources. */
public final class ResourceControlPolicy
    extends PolicyOf<ResourceControlRule, ResourceControlPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.RESOURCE_CONTROL);

  private ResourceControlPolicy(PolicyContent<ResourceControlRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourceControlPolicy of(List<? extends ResourceControlRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new ResourceControlPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourceControlPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new ResourceControlPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  ResourceControlPolicy make(PolicyContent<ResourceControlRule> changed) {
    return new ResourceControlPolicy(changed);
  }
}
