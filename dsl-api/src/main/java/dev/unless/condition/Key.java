package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;

/**
 * A condition key with the type and the number of its values.
 *
 * <pre>{@code
 * Key<String> key = Keys.SOURCE_VPCE;
 * Condition notThroughEndpoint = key.absent();
 * }</pre>
 *
 * @param <V> the Java type of one value
 */
public sealed interface Key<V> permits Single, Multi {
  /** The key's name, such as {@code aws:SourceIp}; case does not matter to AWS. */
  String name();

  /** The type of its values. */
  @Internal
  KeyType type();

  /** How many values it has in a request. */
  Arity arity();

  /** The request carries the key: {@code Null} with {@code false}. */
  default Presence exists() {
    return new Presence(this, true);
  }

  /**
   * The request lacks the key: {@code Null} with {@code true}. A set without values, or with an
   * empty text as its only one, is absent too (ruling).
   */
  default Presence absent() {
    return new Presence(this, false);
  }
}
