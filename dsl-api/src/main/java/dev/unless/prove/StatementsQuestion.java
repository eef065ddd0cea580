package dev.unless.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.prove.StatementProof.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which statements of a policy have an effect, one after the other: without those that were found
 * to have none, so that they can be left out all together. Of equal statements the first has one.
 */
final class StatementsQuestion {
  private final Prover prover;
  private final PolicyDocument policy;
  private final Optional<Redundancy> redundancy;

  /**
   * @param redundancy what the statements are beside each other; none where no policy of any kind
   *     has them together
   */
  StatementsQuestion(Prover prover, PolicyDocument policy, Optional<Redundancy> redundancy) {
    this.prover = prover;
    this.policy = policy;
    this.redundancy = redundancy;
  }

  /** Of each statement, in order. */
  List<StatementEffect> effects() {
    List<StatementEffect> alone =
        IntStream.range(0, policy.statements().size()).mapToObj(this::alone).toList();
    alone.stream()
        .filter(effect -> effect.flaw().isPresent())
        .forEach(effect -> redundancy.ifPresent(all -> all.without(effect.statement())));
    StatementEffect[] effects = alone.toArray(StatementEffect[]::new);
    for (int i = effects.length - 1; i >= 0; i--) {
      effects[i] = beside(effects[i]);
    }
    return List.of(effects);
  }

  /** Whether requests are as it asks, and whether an Allow is not denied. */
  private StatementEffect alone(int index) {
    Answer unsatisfiable = prover.unsatisfiable(policy, index);
    if (unsatisfiable.isProved()) {
      return StatementEffect.none(index, Flaw.UNSATISFIABLE, unsatisfiable);
    }
    if (unsatisfiable.isUnknown() || policy.statements().get(index).effect() == Effect.DENY) {
      return new StatementEffect(index, Optional.empty(), unsatisfiable);
    }
    Answer dead = prover.dead(policy, index);
    return dead.isProved()
        ? StatementEffect.none(index, Flaw.DEAD, dead)
        : new StatementEffect(index, Optional.empty(), dead);
  }

  /** Besides, whether others do not do the same. */
  private StatementEffect beside(StatementEffect alone) {
    boolean redundant =
        alone.flaw().isEmpty()
            && redundancy.filter(all -> all.leaveOut(alone.statement())).isPresent();
    return redundant
        ? StatementEffect.none(alone.statement(), Flaw.REDUNDANT, new Proved(false, List.of()))
        : alone;
  }
}
