package dev.unless.decide;

import dev.unless.decide.ElementNote.Remark;
import dev.unless.document.Effect;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.PrincipalElement;
import dev.unless.document.Truth;
import dev.unless.request.Caller;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.Role;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.RootUser;
import dev.unless.request.Caller.Service;
import dev.unless.request.Caller.User;
import dev.unless.request.CallerKeys;
import dev.unless.request.KnownKey;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;

/**
 * Matches the Principal or NotPrincipal element of a statement with callers.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal" and "… NotPrincipal".
 */
final class PrincipalMatcher {
  /**
   * Services whose endpoints are gateway endpoints (ruling: their interface endpoints are read the
   * same way).
   */
  private static final List<String> GATEWAY_SERVICES = List.of("s3", "dynamodb");

  private static final String USER_ID = KnownKey.USER_ID.folded();

  private final PrincipalElement element;
  private final Effect effect;
  private final boolean endpoint;
  private final boolean bounded;
  private final Named[] named;

  /** A principal with its form and account looked up once. */
  private record Named(
      Principal principal, Form form, Optional<String> account, Optional<String> partition) {
    static Named of(Principal principal) {
      return new Named(
          principal,
          principal.form(),
          principal.account(),
          ParsedArn.parse(principal.text()).map(ParsedArn::partition));
    }

    boolean is(ParsedArn arn) {
      return principal.text().equals(arn.toString());
    }
  }

  /**
   * @param effect the effect of the statement
   * @param endpoint whether the statement is of a VPC endpoint policy
   * @param bounded whether a permissions boundary is in force for callers that can have one
   */
  PrincipalMatcher(PrincipalElement element, Effect effect, boolean endpoint, boolean bounded) {
    this.element = element;
    this.effect = effect;
    this.endpoint = endpoint;
    this.bounded = bounded;
    this.named = element.principals().stream().map(Named::of).toArray(Named[]::new);
  }

  PrincipalElement element() {
    return element;
  }

  /** Whether the element names everyone, whoever calls. */
  boolean isEveryone() {
    return !element.negated()
        && element.principals().stream().anyMatch(named -> named.form() == Form.EVERYONE);
  }

  /**
   * Whether a statement with this element reaches the caller at least so far. NotPrincipal names
   * everyone whom it does not except; with Allow, any entry that names the caller excepts it
   * (ruling: what is left out by oversight must not be granted).
   */
  Truth reaches(Request request, GrantReach atLeast) {
    if (!element.negated()) {
      return namedAtLeast(request, atLeast);
    }
    Truth excepted =
        effect == Effect.DENY ? excepts(request) : namedAtLeast(request, GrantReach.DELEGATED);
    return excepted.not();
  }

  private Truth namedAtLeast(Request request, GrantReach atLeast) {
    Truth any = Truth.FALSE;
    for (Named each : named) {
      any = any.or(reaches(each, request, atLeast));
    }
    return any;
  }

  /** Whether this one of the element's principals names the caller. */
  Truth names(Principal principal, Request request) {
    return reaches(Named.of(principal), request, GrantReach.DELEGATED);
  }

  private Truth reaches(Named each, Request request, GrantReach atLeast) {
    if (each.form == Form.UNIQUE_ID && request.isUnknown(USER_ID)) {
      return uniqueIdGrant(request.caller()).compareTo(atLeast) >= 0 ? Truth.UNKNOWN : Truth.FALSE;
    }
    return Truth.of(grant(each, request).compareTo(atLeast) >= 0);
  }

  private GrantReach grant(Named each, Request request) {
    Caller caller = request.caller();
    return switch (each.form) {
      case EVERYONE -> GrantReach.UNLIMITED;
      case ACCOUNT ->
          isOfAccount(each, request) && !(rootOnly(request) && !(caller instanceof RootUser))
              ? GrantReach.DELEGATED
              : GrantReach.NONE;
      case USER -> grantToUser(each, caller);
      case ROLE -> isRole(each, caller) ? GrantReach.DIRECT : GrantReach.NONE;
      case ROLE_SESSION, FEDERATED_USER ->
          isSession(each, request) ? GrantReach.UNLIMITED : GrantReach.NONE;
      case UNIQUE_ID -> grantToUniqueId(each, request);
      case SERVICE ->
          caller instanceof Service service && service.name().equals(each.principal.text())
              ? GrantReach.UNLIMITED
              : GrantReach.NONE;
      case IDENTITY_PROVIDER ->
          caller instanceof FederatedIdentity identity
                  && identity.provider().equals(each.principal.text())
              ? GrantReach.UNLIMITED
              : GrantReach.NONE;
      case CANONICAL_USER ->
          caller instanceof CanonicalUser user && user.id().equals(each.principal.text())
              ? GrantReach.UNLIMITED
              : GrantReach.NONE;
      case OTHER_ARN -> GrantReach.NONE;
    };
  }

  private boolean rootOnly(Request request) {
    return endpoint && GATEWAY_SERVICES.contains(request.service());
  }

  private static boolean isOfAccount(Named each, Request request) {
    return each.account.isPresent()
        && each.account.equals(request.standing().callerAccount())
        && (each.partition.isEmpty()
            || each.partition.equals(request.standing().callerPartition()));
  }

  private static GrantReach grantToUser(Named each, Caller caller) {
    if (caller instanceof User user && each.is(user.userArn())) {
      return GrantReach.UNBOUNDED;
    }
    boolean issuer =
        caller instanceof FederatedUser federated
            && federated.issuer().isPresent()
            && each.is(federated.issuer().get().userArn());
    return issuer ? GrantReach.DIRECT : GrantReach.NONE;
  }

  private static boolean isRole(Named each, Caller caller) {
    return (caller instanceof RoleSession session && each.is(session.roleArn()))
        || (caller instanceof Role role && each.is(role.roleArn()));
  }

  private static boolean isSession(Named each, Request request) {
    Caller caller = request.caller();
    boolean session = caller instanceof RoleSession || caller instanceof FederatedUser;
    return session && each.is(request.standing().callerArn().orElseThrow());
  }

  private static GrantReach grantToUniqueId(Named each, Request request) {
    boolean same =
        request.uniqueId().isPresent() && request.uniqueId().get().equals(each.principal.text());
    return same ? uniqueIdGrant(request.caller()) : GrantReach.NONE;
  }

  private static GrantReach uniqueIdGrant(Caller caller) {
    return caller instanceof User
        ? GrantReach.UNBOUNDED
        : CallerKeys.isRole(caller) ? GrantReach.DIRECT : GrantReach.NONE;
  }

  /**
   * Whether NotPrincipal excepts the caller from a Deny: everything that stands for it must be
   * listed, its account included, and it must have no permissions boundary.
   */
  private Truth excepts(Request request) {
    Caller caller = request.caller();
    if (bounded && request.standing().hasIdentityPolicies()) {
      return Truth.FALSE;
    }
    if (lists(Form.EVERYONE, request) == Truth.TRUE) {
      return Truth.TRUE;
    }
    if (caller instanceof User) {
      return listsAccount(request)
          .and(lists(Form.USER, request).or(lists(Form.UNIQUE_ID, request)));
    }
    if (CallerKeys.isRole(caller)) {
      Truth role = lists(Form.ROLE, request).or(lists(Form.UNIQUE_ID, request));
      Truth session = caller instanceof Role ? Truth.TRUE : lists(Form.ROLE_SESSION, request);
      return listsAccount(request).and(role).and(session);
    }
    if (caller instanceof FederatedUser) {
      return listsAccount(request).and(lists(Form.FEDERATED_USER, request));
    }
    if (caller instanceof RootUser) {
      return listsAccount(request);
    }
    return lists(Form.SERVICE, request)
        .or(lists(Form.IDENTITY_PROVIDER, request))
        .or(lists(Form.CANONICAL_USER, request));
  }

  /** Why a NotPrincipal reaches a caller whom it lists. */
  ElementNote whyNotExcepted() {
    return bounded ? Remark.BOUNDED_IS_NOT_EXCEPTED : Remark.NOT_LISTED_IN_FULL;
  }

  private Truth lists(Form form, Request request) {
    Truth any = Truth.FALSE;
    for (Named each : named) {
      if (each.form == form) {
        any = any.or(reaches(each, request, GrantReach.DELEGATED));
      }
    }
    return any;
  }

  private Truth listsAccount(Request request) {
    for (Named each : named) {
      if (each.form == Form.ACCOUNT && isOfAccount(each, request)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }
}
