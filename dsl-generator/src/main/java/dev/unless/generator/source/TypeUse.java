package dev.unless.generator.source;

import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.stream.Stream;

/**
 * That an action is allowed on a resource type.
 *
 * @param type the type's name
 * @param required whether every request names such a resource
 * @param keys the keys that count on this type only
 */
record TypeUse(String type, boolean required, List<String> keys) {
  TypeUse {
    keys = List.copyOf(keys);
  }

  static TypeUse parse(String text) {
    int open = text.indexOf('(');
    String head = open < 0 ? text : text.substring(0, open);
    boolean required = head.endsWith("!");
    return new TypeUse(
        required ? head.substring(0, head.length() - 1) : head,
        required,
        open < 0 ? List.of() : List.of(text.substring(open + 1, text.length() - 1).split(" ", -1)));
  }

  String folded() {
    return CaseFolding.fold(type);
  }

  /** What two lines of the source say together. */
  TypeUse and(TypeUse other) {
    List<String> both =
        Stream.concat(keys.stream(), other.keys.stream())
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    return new TypeUse(type, required || other.required, both);
  }

  /** The form in a line of data. */
  String text() {
    String own = keys.isEmpty() ? "" : "(" + String.join(" ", keys) + ")";
    return type + (required ? "!" : "") + own;
  }
}
