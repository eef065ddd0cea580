package dev.unless.decide;

import dev.unless.decide.ElementNote.Remark;
import dev.unless.decide.Naming.Compared;
import dev.unless.document.Effect;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.Truth;
import dev.unless.document.TruthLogic;
import dev.unless.request.Applicability;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;

/** Matches the Principal or NotPrincipal element of a statement with callers. */
final class PrincipalMatcher implements PrincipalLogic<Request, Truth>, TruthLogic {
  private static final String USER_ID = GlobalKey.USER_ID.folded();

  private final PrincipalElement element;
  private final Listed listed;

  /**
   * @param effect the effect of the statement
   * @param endpoint whether the statement is of a VPC endpoint policy
   * @param bounded whether a permissions boundary is in force for callers that can have one
   */
  PrincipalMatcher(PrincipalElement element, Effect effect, boolean endpoint, boolean bounded) {
    this.element = element;
    this.listed = Listed.of(element, effect, endpoint, bounded);
  }

  PrincipalElement element() {
    return element;
  }

  /** Whether the element names everyone, whoever calls. */
  boolean isEveryone() {
    return !listed.negated() && listed.everyone();
  }

  /** Whether a statement with this element reaches the caller at least so far. */
  Truth reaches(Request request, GrantReach atLeast) {
    return reaches(request, request.standing().callerKind(), listed, atLeast);
  }

  /** Whether this one of the element's principals names the caller. */
  Truth names(Principal principal, Request request) {
    CallerKind kind = request.standing().callerKind();
    Truth any = Truth.FALSE;
    for (Named named : Named.of(principal)) {
      any = or(any, names(request, kind, listed, named, GrantReach.DELEGATED));
    }
    return any;
  }

  @Override
  public Truth isNamed(Request request, CallerKind kind, Named principal, Compared compared) {
    Applicability standing = request.standing();
    return switch (compared) {
      case NOTHING -> Truth.TRUE;
      case ACCOUNT -> Truth.of(isOfAccount(principal, standing));
      case USER_OR_ROLE -> Truth.of(principal.is(standing.userOrRole()));
      case CALLER -> Truth.of(principal.is(standing.callerName()));
      case UNIQUE_ID -> isUniqueId(principal, request);
    };
  }

  private static boolean isOfAccount(Named each, Applicability standing) {
    return standing.callerAccount().isPresent()
        && each.isAccount(standing.callerAccount().get(), standing.callerPartition().orElse(""));
  }

  private static Truth isUniqueId(Named each, Request request) {
    return request.isUnknown(USER_ID)
        ? Truth.UNKNOWN
        : Truth.of(
            request.uniqueId().isPresent()
                && request.uniqueId().get().equals(each.principal().text()));
  }

  @Override
  public Truth isOfGatewayService(Request request) {
    return Truth.of(OF_GATEWAY_SERVICES.contains(request.service(), request.foldedAction()));
  }

  /** Why a NotPrincipal reaches a caller whom it lists. */
  ElementNote whyNotExcepted() {
    return listed.bounded() ? Remark.BOUNDED_IS_NOT_EXCEPTED : Remark.NOT_LISTED_IN_FULL;
  }
}
