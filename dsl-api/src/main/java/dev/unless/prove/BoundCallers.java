package dev.unless.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.request.StandingLogic;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a policy without Principal binds: it is asked of these callers. What it is compared with is
 * about everyone, as far as it does not say otherwise.
 *
 * @param kinds whom policies bind that name no principals
 */
record BoundCallers(Set<CallerKind> kinds) implements Besides {
  /**
   * Those whom the policy binds.
   *
   * @param kind its kind, where that is told
   */
  static Besides of(PolicyDocument policy, Optional<PolicyKind> kind) {
    boolean some =
        policy.statements().stream().anyMatch(statement -> statement.principal().isEmpty());
    return some ? new BoundCallers(kinds(kind)) : NOTHING;
  }

  private static Set<CallerKind> kinds(Optional<PolicyKind> kind) {
    return kind.filter(PolicyKind.SERVICE_CONTROL::equals).isPresent()
        ? CallerKind.which(CallerKind::isMember)
        : StandingLogic.WITH_IDENTITY_POLICIES;
  }

  @Override
  public Proposition holds(AskedPolicies asked) {
    return asked.request().callerIs(kinds);
  }

  @Override
  public boolean isSo(Request request) {
    return kinds.contains(request.caller().kind());
  }
}
