package dev.unless.request;

import static dev.unless.request.CallerTrait.FORWARDED;
import static dev.unless.request.CallerTrait.IDENTITY_POLICIES;
import static dev.unless.request.CallerTrait.MAYBE_SIGNED;
import static dev.unless.request.CallerTrait.MAYBE_TEMPORARY;
import static dev.unless.request.CallerTrait.MEMBER;
import static dev.unless.request.CallerTrait.MFA;
import static dev.unless.request.CallerTrait.NEEDS_SESSION_POLICY;
import static dev.unless.request.CallerTrait.TEMPORARY;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.KeySubject;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The kinds of callers: the one table of what follows from a caller's kind alone.
 *
 * <p>Source: IAM User Guide, "Principal key values", "AWS global condition context keys" and
 * "Policy evaluation logic".
 */
@Internal
public enum CallerKind {
  /** An IAM user. */
  USER("User", MEMBER, IDENTITY_POLICIES, MAYBE_TEMPORARY, MFA, FORWARDED),
  /** A role as such, as policy simulators take it: all that its sessions have in common. */
  ROLE("AssumedRole", MEMBER, IDENTITY_POLICIES, TEMPORARY, MFA, FORWARDED),
  /** A session of a role. */
  ROLE_SESSION("AssumedRole", MEMBER, IDENTITY_POLICIES, TEMPORARY, MFA, FORWARDED),
  /** A session that a user obtained with GetFederationToken. */
  FEDERATED_USER(
      "FederatedUser", MEMBER, IDENTITY_POLICIES, NEEDS_SESSION_POLICY, TEMPORARY, FORWARDED),
  /** An account's root user. */
  ROOT_USER("Account", MEMBER, MAYBE_TEMPORARY, MFA, FORWARDED),
  /** A service that acts for itself. */
  SERVICE(""),
  /** Nobody known: a request without signature. */
  ANONYMOUS("Anonymous"),
  /** Somebody known to an identity provider, who does not sign before a role is assumed. */
  FEDERATED_IDENTITY(""),
  /** A caller known by a canonical user id only. Ruling: services may call on its behalf. */
  CANONICAL_USER("", FORWARDED, MAYBE_SIGNED),
  /**
   * CloudFront, under an identity of a distribution. Ruling: as a canonical user, which it is too.
   */
  ORIGIN_ACCESS_IDENTITY("", FORWARDED, MAYBE_SIGNED);

  private final String principalType;
  private final Set<CallerTrait> traits;

  CallerKind(String principalType, CallerTrait... traits) {
    this.principalType = principalType;
    this.traits = EnumSet.noneOf(CallerTrait.class);
    this.traits.addAll(List.of(traits));
  }

  /** The kinds of which something holds. */
  public static Set<CallerKind> which(Predicate<CallerKind> holds) {
    return Arrays.stream(values()).filter(holds).collect(Collectors.toUnmodifiableSet());
  }

  /** What {@code aws:PrincipalType} says of such callers; empty where AWS lists no value. */
  public Optional<String> principalType() {
    return principalType.isEmpty() ? Optional.empty() : Optional.of(principalType);
  }

  /** Whether such callers belong to an account; others have no ARN of one either. */
  public boolean isMember() {
    return traits.contains(MEMBER);
  }

  /** Whether such callers act through policies attached to them. */
  public boolean hasIdentityPolicies() {
    return traits.contains(IDENTITY_POLICIES);
  }

  /** Whether a session without session policy is denied, instead of unlimited. */
  public boolean needsSessionPolicy() {
    return traits.contains(NEEDS_SESSION_POLICY);
  }

  /** Whether only the resource's own policy can allow such callers. */
  public boolean onlyResourcePolicyAllows() {
    return !isMember();
  }

  /** Whether it is a role or a session of one. */
  public boolean isRole() {
    return this == ROLE || this == ROLE_SESSION;
  }

  /** Whether policies of the layer can bear on the requests of such callers. */
  public boolean isBoundBy(Layer layer) {
    return switch (layer) {
      case IDENTITY, BOUNDARY, SESSION -> hasIdentityPolicies();
      case SERVICE_CONTROL -> isMember();
      case RESOURCE_CONTROL, RESOURCE, VPC_ENDPOINT -> true;
    };
  }

  /**
   * Whether requests of such callers carry the key: TRUE if all do, FALSE if none does, UNKNOWN if
   * it takes more than the kind to tell.
   *
   * <p>Rulings: where AWS lists no value of {@code aws:PrincipalType} for a kind, its other keys
   * that every request carries and the caller tells are not certain either; and of canonical users
   * and origin access identities it is not certain that their requests are signed. The guides
   * contradict each other about {@code aws:SecureTransport} in requests of services.
   */
  public Truth carries(GlobalKey key) {
    return switch (key.availability()) {
      case ALWAYS -> all(isCertain(key));
      case SIGNED ->
          traits.contains(MAYBE_SIGNED) ? Truth.UNKNOWN : Truth.of(isMember() || this == SERVICE);
      case MEMBERS -> Truth.of(isMember());
      case ORGANIZATION, TAGGED -> some(isMember());
      case USERS -> Truth.of(this == USER);
      case SERVICES -> Truth.of(this == SERVICE);
      case FOR_RESOURCES -> some(this == SERVICE);
      case TEMPORARY ->
          traits.contains(TEMPORARY) ? Truth.TRUE : some(traits.contains(MAYBE_TEMPORARY));
      case MFA -> some(traits.contains(MFA));
      case WEB_IDENTITY -> this == FEDERATED_IDENTITY ? Truth.TRUE : some(isRole());
      case ROLE_SESSIONS -> some(isRole());
      case ROOT_SESSIONS -> some(this == ROOT_USER);
      case FORWARDED, MCP -> some(traits.contains(FORWARDED));
      case NO_ENDPOINT, ENDPOINT, OF_RESOURCE, SOME -> Truth.UNKNOWN;
    };
  }

  private boolean isCertain(GlobalKey key) {
    return key.origin() == KeyOrigin.CALLER
        ? !principalType.isEmpty()
        : this != SERVICE || key.subject() != KeySubject.TRANSPORT;
  }

  private static Truth all(boolean certain) {
    return certain ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Truth some(boolean possible) {
    return possible ? Truth.UNKNOWN : Truth.FALSE;
  }
}
