package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** What may pass a VPC endpoint. */
public final class EndpointPolicy extends PolicyOf<ResourceRule, EndpointPolicy> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.VPC_ENDPOINT);

  private EndpointPolicy(PolicyContent<ResourceRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static EndpointPolicy of(List<? extends ResourceRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new EndpointPolicy(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static EndpointPolicy of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new EndpointPolicy(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  EndpointPolicy make(PolicyContent<ResourceRule> changed) {
    return new EndpointPolicy(changed);
  }
}
