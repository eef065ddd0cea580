package dev.unless.condition;

import dev.unless.operator.Arity;

/**
 * A key that has a set of values in a request. Only the set operators ForAnyValue and ForAllValues
 * compare it, and no policy variable stands for it.
 *
 * <pre>{@code
 * Multi<String> tags = Keys.TAG_KEYS;
 * Condition passesTags = tags.exists();
 * }</pre>
 *
 * @param <V> the Java type of one value
 */
public sealed interface Multi<V> extends Key<V> permits StringsKey, ArnsKey, BoolsKey, ServicesKey {
  @Override
  default Arity arity() {
    return Arity.MULTI;
  }
}
