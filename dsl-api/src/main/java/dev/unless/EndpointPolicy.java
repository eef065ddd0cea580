package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** What may pass a VPC endpoint. */
public final class EndpointPolicy extends PolicyOf<ResourceRule, EndpointPolicy> {
  private static final Own OWN = Own.of(PolicyKind.VPC_ENDPOINT);

  private EndpointPolicy(Partition partition, List<ResourceRule> rules) {
    super(OWN, partition, rules);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.text.GrammarException if there is none, or the kind's grammar forbids one
   */
  public static EndpointPolicy of(List<? extends ResourceRule> rules) {
    return new EndpointPolicy(Partition.AWS, List.copyOf(rules));
  }

  /**
   * The policy of a document's statements.
   *
   * @throws dev.unless.text.GrammarException if there is none, or the kind's grammar forbids one
   */
  public static EndpointPolicy of(PolicyDocument document) {
    return of(Raw.statements(document));
  }

  @Override
  EndpointPolicy make(Partition partition, List<ResourceRule> changed) {
    return new EndpointPolicy(partition, changed);
  }
}
