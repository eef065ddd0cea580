package dev.unless.catalog;

import dev.unless.document.Arity;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyType;

/**
 * A condition key, or a family of them, as AWS defines it.
 *
 * @param name its name
 * @param type the type of its values
 * @param arity whether a request has one value or a set of them
 * @param retired whether AWS no longer lists it
 */
public record KeyDefinition(KeyName name, KeyType type, Arity arity, boolean retired) {

  static KeyDefinition of(GlobalKey key) {
    return new KeyDefinition(KeyName.parse(key.name()), key.type(), key.arity(), false);
  }
}
