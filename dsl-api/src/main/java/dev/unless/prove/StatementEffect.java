package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.prove.StatementProof.Flaw;
import java.util.Optional;

/**
 * Whether a statement of a policy has an effect.
 *
 * @param statement the statement's place in the policy, from 0
 * @param flaw why it has none, where that is proved
 * @param answer whether it has that flaw; where it has none, the answer to the last one asked
 */
@Internal
public record StatementEffect(int statement, Optional<Flaw> flaw, Answer answer) {
  /** Refuses nothing but null. */
  public StatementEffect {
    Nonnull.require("flaw", flaw, "answer", answer);
  }

  static StatementEffect none(int statement, Flaw flaw, Answer proved) {
    return new StatementEffect(statement, Optional.of(flaw), proved);
  }

  Optional<StatementProof> proof() {
    return flaw.map(why -> new StatementProof(statement, why, answer.restsOn()));
  }
}
