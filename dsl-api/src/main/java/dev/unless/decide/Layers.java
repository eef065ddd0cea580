package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * The policies that bear on a request, by layer. Every {@code with…} method throws {@link
 * RefusedException} if a policy breaks the grammar of its layer; a resource's policy is held to
 * what all resource policies share, so hold it to its own kind with {@link PolicyKind#problems}.
 * What is absent is not there: without a boundary nothing is bounded, without a resource policy the
 * resource allows nothing.
 *
 * @param identity the policies of the calling user or role, its groups' included
 * @param resource the policy of the resource
 * @param boundary the permissions boundary of the calling user or role
 * @param session the policy passed when the calling session was made
 * @param serviceControl the service control policies of the caller's account, by level: root,
 *     organizational units, account; no level means no organization, a level without policies
 *     allows nothing
 * @param resourceControl the resource control policies of the resource's account, by level;
 *     RCPFullAWSAccess is always meant
 * @param vpcEndpoint the policy of the VPC endpoint; it counts for requests that come through one
 */
public record Layers(
    List<PolicyDocument> identity,
    Optional<PolicyDocument> resource,
    Optional<PolicyDocument> boundary,
    Optional<PolicyDocument> session,
    List<List<PolicyDocument>> serviceControl,
    List<List<PolicyDocument>> resourceControl,
    Optional<PolicyDocument> vpcEndpoint) {
  private static final Layers NONE =
      new Layers(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());

  /**
   * @throws RefusedException if a policy breaks the grammar of its layer
   */
  public Layers {
    Nonnull.require("resource", resource, "boundary", boundary, "session", session);
    Nonnull.require("vpcEndpoint", vpcEndpoint);
    Nonnull.requireAll("identity", identity);
    Nonnull.requireAll("serviceControl", serviceControl);
    Nonnull.requireAll("resourceControl", resourceControl);
    identity = List.copyOf(identity);
    serviceControl = serviceControl.stream().map(List::copyOf).toList();
    resourceControl = resourceControl.stream().map(List::copyOf).toList();
    identity.forEach(document -> require(PolicyKind.IDENTITY, document, Layer.IDENTITY));
    resource.ifPresent(document -> require(PolicyKind.RESOURCE_BASED, document, Layer.RESOURCE));
    boundary.ifPresent(
        document -> require(PolicyKind.PERMISSIONS_BOUNDARY, document, Layer.BOUNDARY));
    session.ifPresent(document -> require(PolicyKind.SESSION, document, Layer.SESSION));
    vpcEndpoint.ifPresent(
        document -> require(PolicyKind.VPC_ENDPOINT, document, Layer.VPC_ENDPOINT));
    serviceControl.forEach(
        level ->
            level.forEach(
                document -> require(PolicyKind.SERVICE_CONTROL, document, Layer.SERVICE_CONTROL)));
    resourceControl.forEach(
        level ->
            level.forEach(
                document ->
                    require(PolicyKind.RESOURCE_CONTROL, document, Layer.RESOURCE_CONTROL)));
  }

  /** No policies at all. */
  public static Layers none() {
    return NONE;
  }

  /** With these identity policies instead. */
  public Layers withIdentity(PolicyDocument... documents) {
    Nonnull.requireAll("documents", documents);
    return withIdentity(List.of(documents));
  }

  /** With these identity policies instead. */
  public Layers withIdentity(List<PolicyDocument> documents) {
    Nonnull.requireAll("documents", documents);
    return new Layers(
        documents, resource, boundary, session, serviceControl, resourceControl, vpcEndpoint);
  }

  /** With this policy of the resource. */
  public Layers withResource(PolicyDocument document) {
    Nonnull.require("document", document);
    return new Layers(
        identity,
        Optional.of(document),
        boundary,
        session,
        serviceControl,
        resourceControl,
        vpcEndpoint);
  }

  /** With this permissions boundary. */
  public Layers withBoundary(PolicyDocument document) {
    Nonnull.require("document", document);
    return new Layers(
        identity,
        resource,
        Optional.of(document),
        session,
        serviceControl,
        resourceControl,
        vpcEndpoint);
  }

  /** With this session policy. */
  public Layers withSession(PolicyDocument document) {
    Nonnull.require("document", document);
    return new Layers(
        identity,
        resource,
        boundary,
        Optional.of(document),
        serviceControl,
        resourceControl,
        vpcEndpoint);
  }

  /** With these service control policies, by level from the root to the account. */
  public Layers withServiceControl(List<List<PolicyDocument>> levels) {
    Nonnull.requireAll("levels", levels);
    return new Layers(identity, resource, boundary, session, levels, resourceControl, vpcEndpoint);
  }

  /** With these resource control policies, by level from the root to the account. */
  public Layers withResourceControl(List<List<PolicyDocument>> levels) {
    Nonnull.requireAll("levels", levels);
    return new Layers(identity, resource, boundary, session, serviceControl, levels, vpcEndpoint);
  }

  /** With this policy of the VPC endpoint. */
  public Layers withVpcEndpoint(PolicyDocument document) {
    Nonnull.require("document", document);
    return new Layers(
        identity,
        resource,
        boundary,
        session,
        serviceControl,
        resourceControl,
        Optional.of(document));
  }

  /** The policies of a layer by level; layers without levels have one, or none without policy. */
  @Internal
  public List<List<PolicyDocument>> documents(Layer layer) {
    return switch (layer) {
      case RESOURCE_CONTROL -> resourceControl;
      case SERVICE_CONTROL -> serviceControl;
      case RESOURCE -> single(resource);
      case IDENTITY -> identity.isEmpty() ? List.of() : List.of(identity);
      case BOUNDARY -> single(boundary);
      case SESSION -> single(session);
      case VPC_ENDPOINT -> single(vpcEndpoint);
    };
  }

  /** The policy as it is used in the layer. */
  @Internal
  public PolicyMatcher.Use use(Layer layer, PolicyDocument document) {
    return new PolicyMatcher.Use(document, layer == Layer.VPC_ENDPOINT, boundary.isPresent());
  }

  private static List<List<PolicyDocument>> single(Optional<PolicyDocument> document) {
    return document.map(List::of).map(List::of).orElse(List.of());
  }

  private static void require(PolicyKind kind, PolicyDocument document, Layer layer) {
    List<Finding> problems = kind.problems(document);
    if (!problems.isEmpty()) {
      Problem first = problems.get(0).placed();
      throw new RefusedException(
          first.withText("The " + layer.phrase() + " breaks its grammar at " + first.text()));
    }
  }
}
