package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition key, or a family of them, as AWS defines it.
 *
 * @param name its name
 * @param type the type of its values
 * @param arity whether a request has one value or a set of them
 * @param retired whether AWS no longer lists it
 */
@Internal
public record KeyDefinition(KeyTemplate name, KeyType type, Arity arity, boolean retired) {

  private static final Map<GlobalKey, KeyDefinition> GLOBAL =
      GlobalKey.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(),
                  key ->
                      new KeyDefinition(
                          KeyTemplate.parse(key.text()), key.type(), key.arity(), false)));

  /** The definition of a global key; empty for other names. */
  static Optional<KeyDefinition> global(String name) {
    return GlobalKey.of(name).map(GLOBAL::get);
  }
}
