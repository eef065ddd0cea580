package dev.unless.document;

import dev.unless.annotation.Internal;
import java.util.function.Supplier;

/**
 * How statements are joined, over whatever stands for their truth: {@link Truth} of one request, or
 * what is claimed of every request. What is said once over it holds of both.
 *
 * @param <B> what stands for the truth of a statement
 */
@Internal
public interface Logic<B> {
  /** What always holds, or never. */
  B constant(boolean holds);

  /** Whether both hold. */
  B and(B one, B other);

  /** Whether at least one holds. */
  B or(B one, B other);

  /** Whether it does not hold. */
  B not(B one);

  /** Whether it is known to hold always; what it is joined to need not be looked at then. */
  boolean isTrue(B one);

  /** Whether it is known never to hold. */
  boolean isFalse(B one);

  /** Whether both hold; the other is looked at only where the first may. */
  default B and(B one, Supplier<B> other) {
    return isFalse(one) ? one : and(one, other.get());
  }

  /** Whether at least one holds; the other is looked at only where the first may not. */
  default B or(B one, Supplier<B> other) {
    return isTrue(one) ? one : or(one, other.get());
  }
}
