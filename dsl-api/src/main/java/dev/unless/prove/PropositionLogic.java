package dev.unless.prove;

import dev.unless.document.Logic;

/** The logic of propositions, for what is said over whatever stands for truth. */
interface PropositionLogic extends Logic<Proposition> {
  /** What makes them. */
  Propositions propositions();

  @Override
  default Proposition constant(boolean holds) {
    return propositions().constant(holds);
  }

  @Override
  default Proposition and(Proposition one, Proposition other) {
    return propositions().and(one, other);
  }

  @Override
  default Proposition or(Proposition one, Proposition other) {
    return propositions().or(one, other);
  }

  @Override
  default Proposition not(Proposition one) {
    return propositions().not(one);
  }

  @Override
  default boolean isTrue(Proposition one) {
    return propositions().isTrue(one);
  }

  @Override
  default boolean isFalse(Proposition one) {
    return propositions().isFalse(one);
  }
}
