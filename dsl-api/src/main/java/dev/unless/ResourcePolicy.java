package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.List;

/**
 * The policy of a resource other than a bucket. A rule that names no resource is about the policy's
 * own one.
 */
public final class ResourcePolicy extends PolicyOf<ResourceRule, ResourcePolicy> {
  private ResourcePolicy(Own own, Partition partition, List<ResourceRule> rules) {
    super(own, partition, rules);
  }

  /**
   * The policy of this resource, such as a queue, a topic or a function.
   *
   * @throws dev.unless.text.GrammarException if there is no rule, or the resource leaves its region
   *     or account open
   */
  public static ResourcePolicy of(Resource resource, List<? extends ResourceRule> rules) {
    String service = resource.pattern().text().split(":", 4)[2];
    return of(Own.of(PolicyKind.RESOURCE_BASED, service, List.of(resource)), rules);
  }

  /**
   * The policy of a document's statements.
   *
   * @throws dev.unless.text.GrammarException if there is none
   */
  public static ResourcePolicy of(Resource resource, PolicyDocument document) {
    return of(resource, Raw.statements(document));
  }

  /** The policy of a KMS key, in which {@code *} is the key. */
  static ResourcePolicy ofKey(List<? extends ResourceRule> rules) {
    return of(Own.of(PolicyKind.KEY, "kms", List.of()), rules);
  }

  /** The policy of a secret, in which {@code *} is the secret. */
  static ResourcePolicy ofSecret(List<? extends ResourceRule> rules) {
    return of(Own.of(PolicyKind.RESOURCE_BASED, "secretsmanager", List.of()), rules);
  }

  /** The policy of a repository of ECR, whose statements have no Resource. */
  static ResourcePolicy ofRepository(List<? extends ResourceRule> rules) {
    return of(Own.withoutResource(PolicyKind.RESOURCE_BASED, "ecr"), rules);
  }

  private static ResourcePolicy of(Own own, List<? extends ResourceRule> rules) {
    return new ResourcePolicy(own, Partition.AWS, List.copyOf(rules));
  }

  @Override
  ResourcePolicy make(Partition partition, List<ResourceRule> changed) {
    return new ResourcePolicy(own(), partition, changed);
  }
}
