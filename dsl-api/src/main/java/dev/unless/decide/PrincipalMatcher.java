package dev.unless.decide;

import dev.unless.decide.ElementNote.Remark;
import dev.unless.document.Effect;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.PrincipalElement;
import dev.unless.document.Truth;
import dev.unless.request.Applicability;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private static final Set<Form> EVERYONE = Set.of(Form.EVERYONE);
  private static final String USER_ID = GlobalKey.USER_ID.folded();

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
    Applicability standing = request.standing();
    Naming naming = Naming.of(each.form, standing.callerKind());
    if (naming.reach().compareTo(atLeast) < 0) {
      return Truth.FALSE;
    }
    return switch (naming.compared()) {
      case NOTHING -> Truth.TRUE;
      case ACCOUNT -> Truth.of(isOfAccount(each, standing) && !isOnlyForRoot(request));
      case USER_OR_ROLE -> Truth.of(each.principal.text().equals(standing.userOrRole()));
      case CALLER -> Truth.of(each.principal.text().equals(standing.callerName()));
      case UNIQUE_ID -> isUniqueId(each, request);
    };
  }

  private static boolean isOfAccount(Named each, Applicability standing) {
    return each.account.isPresent()
        && each.account.equals(standing.callerAccount())
        && (each.partition.isEmpty() || each.partition.equals(standing.callerPartition()));
  }

  private boolean isOnlyForRoot(Request request) {
    return endpoint
        && request.standing().callerKind() != CallerKind.ROOT_USER
        && GATEWAY_SERVICES.contains(request.service());
  }

  private static Truth isUniqueId(Named each, Request request) {
    return request.isUnknown(USER_ID)
        ? Truth.UNKNOWN
        : Truth.of(
            request.uniqueId().isPresent()
                && request.uniqueId().get().equals(each.principal.text()));
  }

  /**
   * Whether NotPrincipal excepts the caller from a Deny: everything that stands for it must be
   * listed, its account included, and it must have no permissions boundary.
   */
  private Truth excepts(Request request) {
    if (bounded && request.standing().hasIdentityPolicies()) {
      return Truth.FALSE;
    }
    if (lists(EVERYONE, request) == Truth.TRUE) {
      return Truth.TRUE;
    }
    List<Set<Form>> excepting = Naming.excepting(request.standing().callerKind());
    Truth all = Truth.of(!excepting.isEmpty());
    for (int i = 0; i < excepting.size(); i++) {
      all = all.and(lists(excepting.get(i), request));
    }
    return all;
  }

  /** Why a NotPrincipal reaches a caller whom it lists. */
  ElementNote whyNotExcepted() {
    return bounded ? Remark.BOUNDED_IS_NOT_EXCEPTED : Remark.NOT_LISTED_IN_FULL;
  }

  /** An account is listed for an endpoint's policy, too, though there it names its root alone. */
  private Truth lists(Set<Form> forms, Request request) {
    Truth any = Truth.FALSE;
    for (Named each : named) {
      if (forms.contains(each.form)) {
        any =
            any.or(
                each.form == Form.ACCOUNT
                    ? Truth.of(isOfAccount(each, request.standing()))
                    : reaches(each, request, GrantReach.DELEGATED));
      }
    }
    return any;
  }
}
