package dev.unless.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.Set;

/**
 * Whom a policy without Principal binds: it is asked of these callers. What it is compared with is
 * about everyone, as far as it does not say otherwise.
 *
 * @param kinds whom policies bind that name no principals
 */
record BoundCallers(Set<CallerKind> kinds) implements Besides {
  /** Those whom the policy binds. */
  static Besides of(PolicyDocument policy, Set<CallerKind> kinds) {
    boolean some =
        policy.statements().stream().anyMatch(statement -> statement.principal().isEmpty());
    return some ? new BoundCallers(kinds) : NOTHING;
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
