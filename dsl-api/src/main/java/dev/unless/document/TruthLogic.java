package dev.unless.document;

import dev.unless.annotation.Internal;

/** The logic of what holds of one request: {@link Truth}'s own. */
@Internal
public interface TruthLogic extends Logic<Truth> {
  @Override
  default Truth constant(boolean holds) {
    return Truth.of(holds);
  }

  @Override
  default Truth and(Truth one, Truth other) {
    return one.and(other);
  }

  @Override
  default Truth or(Truth one, Truth other) {
    return one.or(other);
  }

  @Override
  default Truth not(Truth one) {
    return one.not();
  }

  @Override
  default boolean isTrue(Truth one) {
    return one == Truth.TRUE;
  }

  @Override
  default boolean isFalse(Truth one) {
    return one == Truth.FALSE;
  }
}
