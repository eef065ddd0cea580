package dev.unless.decide;

import dev.unless.document.Effect;
import java.util.ArrayList;
import java.util.List;

/** Policies of one layer, or of one level of it, whose statements count together. */
final class CompiledPolicies {
  /**
   * A statement and where it stands.
   *
   * @param ref where it stands
   * @param statement the statement
   */
  record Placed(StatementRef ref, CompiledStatement statement) {}

  private final List<Placed> placed;
  private final StatementIndex denies;
  private final StatementIndex allows;

  CompiledPolicies(Layer layer, int level, List<CompiledPolicy> policies) {
    List<Placed> placed = new ArrayList<>();
    for (int policy = 0; policy < policies.size(); policy++) {
      List<CompiledStatement> compiled = policies.get(policy).statements();
      for (int i = 0; i < compiled.size(); i++) {
        CompiledStatement statement = compiled.get(i);
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
    return denies.anyApplies(request, Grant.DELEGATED);
  }

  /** Whether an Allow applies. */
  Truth allow(Request request) {
    return allows.anyApplies(request, Grant.DELEGATED);
  }

  /** Whether an Allow applies that reaches the caller at least so far. */
  Truth grant(Request request, Grant atLeast) {
    return allows.anyApplies(request, atLeast);
  }
}
