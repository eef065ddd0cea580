package dev.unless.processor.report;

import dev.unless.IdentityPolicy;
import dev.unless.IdentityRule;
import dev.unless.Policy;
import dev.unless.ResourceControlPolicy;
import dev.unless.ResourceControlRule;
import dev.unless.ResourcePolicy;
import dev.unless.ResourceRule;
import dev.unless.TrustPolicy;
import dev.unless.TrustRule;
import java.util.List;
import java.util.Optional;

/** A rule that stands in no policy. */
public final class RuleAlone {
  private RuleAlone() {}

  /** A policy of the one rule, of a kind in which it fits; empty where the value is no rule. */
  public static Optional<Policy> policyOf(Object value) {
    if (value instanceof IdentityRule rule) {
      return Optional.of(IdentityPolicy.of(List.of(rule)));
    }
    if (value instanceof ResourceControlRule rule) {
      return Optional.of(ResourceControlPolicy.of(List.of(rule)));
    }
    if (!(value instanceof ResourceRule rule)) {
      return Optional.empty();
    }
    Policy ofAny = ResourcePolicy.ofAny(List.of(rule));
    return value instanceof TrustRule trust && isTrust(ofAny)
        ? Optional.of(TrustPolicy.of(List.of(trust)))
        : Optional.of(ofAny);
  }

  /** Whether a rule is on the calls of STS, and so for a role's trust policy. */
  private static boolean isTrust(Policy policy) {
    return policy.document().statements().stream()
        .flatMap(statement -> statement.action().patterns().stream())
        .allMatch(action -> action.text().startsWith("sts:"));
  }
}
