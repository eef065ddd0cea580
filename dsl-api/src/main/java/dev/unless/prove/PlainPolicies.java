package dev.unless.prove;

import dev.unless.catalog.ResourceControlServices;
import dev.unless.decide.Layers;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies that allow or deny everything, and one that says nothing: the extremes of a layer. */
final class PlainPolicies {
  /** Neither allows nor denies. */
  static final PolicyDocument NOTHING = document(List.of());

  private static final PrincipalElement EVERYONE = PrincipalElement.everyone();

  private static final ActionElement OF_RESOURCE_CONTROL =
      new ActionElement(
          false,
          ResourceControlServices.prefixes().stream()
              .sorted()
              .map(prefix -> new ActionPattern(prefix + ":*"))
              .toList());

  private static final PolicyDocument ALLOW = all(Effect.ALLOW, Optional.empty());
  private static final PolicyDocument ALLOW_EVERYONE = all(Effect.ALLOW, Optional.of(EVERYONE));
  private static final PolicyDocument DENY = all(Effect.DENY, Optional.empty());
  private static final PolicyDocument DENY_EVERYONE = all(Effect.DENY, Optional.of(EVERYONE));

  /** Grants everything to each account, which leaves it to their identity policies. */
  static final PolicyDocument TO_ACCOUNTS = to("arn:*:iam::*:root");

  /** Grants everything to each user and role by itself, for which boundaries count at most. */
  static final PolicyDocument TO_USERS_AND_ROLES = to("arn:*:iam::*:user/*", "arn:*:iam::*:role/*");

  private PlainPolicies() {}

  private static PolicyDocument to(String... patterns) {
    List<Principal> principals =
        Stream.of(patterns).map(text -> Principal.lenient(PrincipalType.AWS, text)).toList();
    return all(
        Effect.ALLOW, Optional.of(PrincipalElement.of(Map.of(PrincipalType.AWS, principals))));
  }

  /** With a policy in the layer that allows everything, to everyone. */
  static Layers allowing(Layers layers, Layer layer) {
    return with(layers, layer, namesPrincipals(layer) ? ALLOW_EVERYONE : ALLOW);
  }

  /** With a policy in the layer that denies everything that it can. */
  static Layers denying(Layers layers, Layer layer) {
    return with(
        layers,
        layer,
        layer == Layer.RESOURCE_CONTROL
            ? document(List.of(statement(Effect.DENY, Optional.of(EVERYONE), OF_RESOURCE_CONTROL)))
            : namesPrincipals(layer) ? DENY_EVERYONE : DENY);
  }

  /**
   * What the policy of this kind lets through: a resource control policy, and a service control
   * policy that allows nothing, stands beside the full access that AWS attaches.
   */
  static PolicyDocument lettingThrough(PolicyDocument policy, PolicyKind kind) {
    boolean allows =
        policy.statements().stream().anyMatch(statement -> statement.effect() == Effect.ALLOW);
    boolean besideFull =
        kind == PolicyKind.RESOURCE_CONTROL || (kind == PolicyKind.SERVICE_CONTROL && !allows);
    return besideFull ? besideFullAccess(policy) : policy;
  }

  /** Whether there are Denies, and nothing that is allowed. */
  static boolean onlyDenies(PolicyDocument policy) {
    return !policy.statements().isEmpty()
        && policy.statements().stream().allMatch(one -> one.effect() == Effect.DENY);
  }

  /** The policy beside one that allows everything. */
  static PolicyDocument besideFullAccess(PolicyDocument policy) {
    return new PolicyDocument(
        policy.version(),
        policy.id(),
        Stream.concat(policy.statements().stream(), fullAccess(policy).statements().stream())
            .toList());
  }

  private static PolicyDocument fullAccess(PolicyDocument policy) {
    boolean names =
        policy.statements().stream().anyMatch(statement -> statement.principal().isPresent());
    return names ? ALLOW_EVERYONE : ALLOW;
  }

  /** With this policy in the layer, and no other. */
  static Layers with(Layers layers, Layer layer, PolicyDocument policy) {
    return switch (layer) {
      case RESOURCE_CONTROL -> layers.withResourceControl(List.of(List.of(policy)));
      case SERVICE_CONTROL -> layers.withServiceControl(List.of(List.of(policy)));
      case RESOURCE -> layers.withResource(policy);
      case IDENTITY -> layers.withIdentity(policy);
      case BOUNDARY -> layers.withBoundary(policy);
      case SESSION -> layers.withSession(policy);
      case VPC_ENDPOINT -> layers.withVpcEndpoint(policy);
    };
  }

  private static boolean namesPrincipals(Layer layer) {
    return layer == Layer.RESOURCE || layer == Layer.VPC_ENDPOINT;
  }

  private static PolicyDocument all(Effect effect, Optional<PrincipalElement> principal) {
    return document(List.of(statement(effect, principal, ActionElement.everyAction())));
  }

  private static Statement statement(
      Effect effect, Optional<PrincipalElement> principal, ActionElement actions) {
    return new Statement(
        Optional.empty(),
        effect,
        principal,
        actions,
        Optional.of(ResourceElement.everyResource()),
        Optional.empty());
  }

  private static PolicyDocument document(List<Statement> statements) {
    return new PolicyDocument(Optional.of(Version.V2012_10_17), Optional.empty(), statements);
  }
}
