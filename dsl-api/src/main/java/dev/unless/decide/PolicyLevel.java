package dev.unless.decide;

import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;

/** Policies of one layer, or of one level of it, whose statements count together. */
final class PolicyLevel {
  /**
   * A statement and where it stands.
   *
   * @param ref where it stands
   * @param statement the statement
   */
  record Placed(StatementRef ref, StatementMatcher statement) {}

  private final List<Placed> placed;
  private final StatementIndex denies;
  private final StatementIndex allows;

  PolicyLevel(Layer layer, int level, List<PolicyMatcher> policies) {
    List<Placed> placed = new ArrayList<>();
    for (int policy = 0; policy < policies.size(); policy++) {
      List<StatementMatcher> compiled = policies.get(policy).statements();
      for (int i = 0; i < compiled.size(); i++) {
        StatementMatcher statement = compiled.get(i);
        placed.add(
            new Placed(new StatementRef(layer, level, policy, i, statement.sid()), statement));
      }
    }
    this.placed = List.copyOf(placed);
    this.denies = index(Effect.DENY);
    this.allows = index(Effect.ALLOW);
  }

  private StatementIndex index(Effect effect) {
    return new StatementIndex(
        placed.stream()
            .map(Placed::statement)
            .filter(statement -> statement.effect() == effect)
            .toList());
  }

  List<Placed> placed() {
    return placed;
  }

  boolean couldDeny() {
    return !denies.isEmpty();
  }

  /** Whether a Deny applies. */
  Truth deny(Request request) {
    return denies.anyApplies(request, GrantReach.DELEGATED);
  }

  /** Whether an Allow applies. */
  Truth allow(Request request) {
    return allows.anyApplies(request, GrantReach.DELEGATED);
  }

  /** Whether an Allow applies that reaches the caller at least so far. */
  Truth grant(Request request, GrantReach atLeast) {
    return allows.anyApplies(request, atLeast);
  }
}
