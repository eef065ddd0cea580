package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of a resource other than a bucket. A rule that names no resource is about the policy's
 * own one.
 */
public final class ResourcePolicy extends PolicyOf<ResourceRule, ResourcePolicy> {
  private static final PolicyDefaults KEY = PolicyDefaults.of(PolicyKind.KEY, "kms", List.of());
  private static final PolicyDefaults SECRET =
      PolicyDefaults.of(PolicyKind.RESOURCE_BASED, "secretsmanager", List.of());
  private static final PolicyDefaults REPOSITORY =
      PolicyDefaults.withoutResource(PolicyKind.RESOURCE_BASED, "ecr");

  /** Services whose ARNs have the prefix of all their actions. */
  private static final Set<String> SERVICES_OF_ONE_PREFIX = Set.of("lambda", "sns", "sqs");

  private ResourcePolicy(PolicyDefaults own, Partition partition, List<ResourceRule> rules) {
    super(own, partition, rules);
  }

  /**
   * The policy of this resource, such as a queue, a topic or a function.
   *
   * @throws dev.unless.finding.RefusedException if there is no rule, or the resource leaves its
   *     region or account open
   */
  public static ResourcePolicy of(Resource resource, List<? extends ResourceRule> rules) {
    return of(own(resource), rules);
  }

  /**
   * The policy of a document's statements, under its Id.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the resource leaves its region
   *     or account open
   */
  public static ResourcePolicy of(Resource resource, PolicyDocument document) {
    return of(own(resource).withId(document.id()), Raw.statements(document));
  }

  private static PolicyDefaults own(Resource resource) {
    Lowering.requireSaid(resource);
    String service = segment(resource, ParsedArn.SERVICE);
    return PolicyDefaults.of(
        PolicyKind.RESOURCE_BASED,
        Optional.of(service).filter(SERVICES_OF_ONE_PREFIX::contains),
        List.of(resource));
  }

  /**
   * The policy of a KMS key, in which {@code *} is the key.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofKey(List<? extends ResourceRule> rules) {
    return of(KEY, rules);
  }

  /**
   * The same of a document's statements, under its Id.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofKey(PolicyDocument document) {
    return of(KEY.withId(document.id()), Raw.statements(document));
  }

  /**
   * The policy of a secret of Secrets Manager, in which {@code *} is the secret.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofSecret(List<? extends ResourceRule> rules) {
    return of(SECRET, rules);
  }

  /**
   * The same of a document's statements, under its Id.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofSecret(PolicyDocument document) {
    return of(SECRET.withId(document.id()), Raw.statements(document));
  }

  /**
   * The policy of a repository of ECR, whose statements have no Resource.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofRepository(List<? extends ResourceRule> rules) {
    return of(REPOSITORY, rules);
  }

  /**
   * The same of a document's statements, under its Id.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofRepository(PolicyDocument document) {
    return of(REPOSITORY.withId(document.id()), Raw.statements(document));
  }

  private static ResourcePolicy of(PolicyDefaults own, List<? extends ResourceRule> rules) {
    return new ResourcePolicy(own, partition(own).orElse(Partition.AWS), List.copyOf(rules));
  }

  /** The partition that the policy's own resource names. */
  private static Optional<Partition> partition(PolicyDefaults own) {
    return own.resources().orElse(List.of()).stream()
        .filter(resource -> resource.partition().isPresent() || !resource.shape().hasPartition())
        .map(resource -> segment(resource, ParsedArn.PARTITION))
        .flatMap(id -> Partition.of(id).stream())
        .findFirst();
  }

  private static String segment(Resource resource, int index) {
    return ParsedArn.segments(resource.pattern().text()).get(index);
  }

  @Override
  ResourcePolicy make(Partition partition, List<ResourceRule> changed) {
    if (partition(own()).filter(named -> named != partition).isPresent()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "The policy's resource names its partition, which is not " + partition + ".",
          partition.id(),
          "Leave the partition out of the resource, or make another policy.");
    }
    return new ResourcePolicy(own(), partition, changed);
  }
}
