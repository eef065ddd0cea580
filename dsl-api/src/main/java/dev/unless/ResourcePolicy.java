package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;

/**
 * The policy of a resource other than a bucket. A rule that names no resource is about the policy's
 * own one.
 */
public final class ResourcePolicy extends PolicyOf<ResourceRule, ResourcePolicy> {
  private static final PolicyDefaults KEY = PolicyDefaults.of(PolicyKind.KEY, "kms", List.of());
  private static final PolicyDefaults ANY =
      PolicyDefaults.of(PolicyKind.RESOURCE_BASED, Optional.empty(), List.of());
  private static final PolicyDefaults SECRET =
      PolicyDefaults.of(PolicyKind.SECRET, "secretsmanager", List.of());
  private static final PolicyDefaults REPOSITORY =
      PolicyDefaults.withoutResource(PolicyKind.REPOSITORY, "ecr");

  private ResourcePolicy(PolicyContent<ResourceRule> content) {
    super(content);
  }

  /**
   * The policy of this resource, such as a queue, a topic or a function.
   *
   * @throws dev.unless.finding.RefusedException if there is no rule, or the resource leaves its
   *     region or account open
   */
  public static ResourcePolicy of(Resource resource, List<? extends ResourceRule> rules) {
    Nonnull.require("resource", resource);
    Nonnull.requireAll("rules", rules);
    return of(own(resource), rules);
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the resource leaves its region
   *     or account open
   */
  public static ResourcePolicy of(Resource resource, PolicyDocument document) {
    Nonnull.require("resource", resource, "document", document);
    return of(own(resource), document);
  }

  /**
   * The policy of a resource of this kind.
   *
   * @throws dev.unless.finding.RefusedException if the resource is of another kind, leaves its
   *     region or account open, or the kind's grammar forbids a rule
   */
  public static ResourcePolicy of(
      PolicyKind kind, Resource resource, List<? extends ResourceRule> rules) {
    Nonnull.require("kind", kind, "resource", resource);
    Nonnull.requireAll("rules", rules);
    PolicyDefaults own = own(resource);
    if (own.kind() != kind) {
      String arn = resource.pattern(Partition.AWS).text();
      throw new RefusedException(
          Code.INVALID_VALUE,
          quote(arn) + " is not " + kind.ofWhat() + ".",
          arn,
          "Name one, or write resourcePolicy(…) for what it is.");
    }
    return of(own, rules);
  }

  private static PolicyDefaults own(Resource resource) {
    Lowering.requireSaid(resource);
    PolicyKind kind = PolicyKind.ofResource(resource.pattern(Partition.AWS).text());
    return PolicyDefaults.of(kind, ownService(kind), List.of(resource));
  }

  /** The service whose actions are all that such a policy is asked about, where it is one. */
  private static Optional<String> ownService(PolicyKind kind) {
    return kind.services().size() == 1 ? kind.services().stream().findFirst() : Optional.empty();
  }

  /** The policy of a resource of which nothing is known, in which {@code *} is the resource. */
  @Internal
  public static ResourcePolicy ofAny(List<? extends ResourceRule> rules) {
    Nonnull.requireAll("rules", rules);
    return of(ANY, rules);
  }

  /**
   * The policy of a KMS key, in which {@code *} is the key.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofKey(List<? extends ResourceRule> rules) {
    Nonnull.requireAll("rules", rules);
    return of(KEY, rules);
  }

  /**
   * The same of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofKey(PolicyDocument document) {
    Nonnull.require("document", document);
    return of(KEY, document);
  }

  /**
   * The policy of a secret of Secrets Manager, in which {@code *} is the secret.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofSecret(List<? extends ResourceRule> rules) {
    Nonnull.requireAll("rules", rules);
    return of(SECRET, rules);
  }

  /**
   * The same of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofSecret(PolicyDocument document) {
    Nonnull.require("document", document);
    return of(SECRET, document);
  }

  /**
   * The policy of a repository of ECR, whose statements have no Resource.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofRepository(List<? extends ResourceRule> rules) {
    Nonnull.requireAll("rules", rules);
    return of(REPOSITORY, rules);
  }

  /**
   * The same of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static ResourcePolicy ofRepository(PolicyDocument document) {
    Nonnull.require("document", document);
    return of(REPOSITORY, document);
  }

  private static ResourcePolicy of(PolicyDefaults own, List<? extends ResourceRule> rules) {
    return new ResourcePolicy(
        PolicyContent.of(own, partition(own).orElse(Partition.AWS), List.copyOf(rules)));
  }

  private static ResourcePolicy of(PolicyDefaults own, PolicyDocument document) {
    return new ResourcePolicy(
        PolicyContent.of(
            own.withId(document.id()),
            partition(own).orElseGet(() -> Raw.partition(document)),
            List.copyOf(Raw.statements(document))));
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
  public ResourcePolicy in(Partition partition) {
    Nonnull.require("partition", partition);
    if (partition(own()).filter(named -> named != partition).isPresent()) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "The policy's resource names its partition, which is not " + partition + ".",
          partition.id(),
          "Leave the partition out of the resource, or make another policy.");
    }
    return super.in(partition);
  }

  @Override
  ResourcePolicy make(PolicyContent<ResourceRule> changed) {
    return new ResourcePolicy(changed);
  }
}
