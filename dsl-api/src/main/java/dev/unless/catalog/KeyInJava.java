package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.Optional;

/** How a program names a condition key, with the constants of {@code Keys} imported. */
@Internal
public final class KeyInJava {
  private KeyInJava() {}

  /** A constant, such as {@code SOURCE_IP}, or the call that makes one of its type. */
  public static String of(Catalog catalog, String name) {
    Optional<GlobalKey> global = GlobalKey.of(name);
    return global.isPresent()
        ? global(global.get(), name)
        : call(catalog.key(name)) + "(" + quote(name) + ")";
  }

  private static String global(GlobalKey key, String name) {
    String tag = name.substring(name.indexOf('/') + 1);
    return switch (key) {
      case PRINCIPAL_TAG -> "principalTag(" + quote(tag) + ")";
      case RESOURCE_TAG -> "resourceTag(" + quote(tag) + ")";
      case REQUEST_TAG -> "requestTag(" + quote(tag) + ")";
      default -> key.name();
    };
  }

  /** A key of which nothing is known is taken for one of text. */
  private static String call(Optional<KeyDefinition> definition) {
    boolean many = definition.filter(key -> key.arity() == Arity.MULTI).isPresent();
    return switch (definition.map(KeyDefinition::type).orElse(KeyType.STRING)) {
      case ARN -> many ? "arnsKey" : "arnKey";
      case BOOL -> many ? "boolsKey" : "boolKey";
      case NUMERIC -> many ? "stringsKey" : "numberKey";
      case DATE -> many ? "stringsKey" : "dateKey";
      case IP_ADDRESS -> many ? "stringsKey" : "addressKey";
      case BINARY -> many ? "stringsKey" : "binaryKey";
      case STRING -> many ? "stringsKey" : "stringKey";
    };
  }
}
