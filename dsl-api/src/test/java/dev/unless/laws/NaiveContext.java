package dev.unless.laws;

import dev.unless.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request says of condition keys, looked up in any case. */
final class NaiveContext {
  private static final Set<String> MULTIVALUED_KEYS =
      Set.of(
          "aws:principalorgpaths",
          "aws:principalservicenameslist",
          "aws:vpceorgpaths",
          "aws:resourceorgpaths",
          "aws:sourceorgpaths",
          "aws:calledvia",
          "aws:tagkeys",
          "shop:labels",
          "shop:open",
          "shop:sizes",
          "shop:sources");

  private record Held(boolean set, List<String> values) {}

  private final Map<String, Held> held = new HashMap<>();

  NaiveContext(Request request) {
    List<String> unknown = request.unknownKeys();
    for (String key : request.keys()) {
      if (unknown.contains(key)) {
        continue;
      }
      held.put(foldName(key), new Held(request.isSet(key), request.values(key)));
    }
  }

  /** Whether the key has values; a set that is empty or holds only "" has none. */
  boolean isPresent(String key) {
    Held value = held.get(foldName(key));
    if (value == null) {
      return false;
    }
    return !isMultivalued(key) || value.values().stream().anyMatch(text -> !text.isEmpty());
  }

  boolean isMultivalued(String key) {
    String folded = foldName(key);
    if (MULTIVALUED_KEYS.contains(folded)) {
      return true;
    }
    Held value = held.get(folded);
    return value != null && value.set();
  }

  List<String> values(String key) {
    Held value = held.get(foldName(key));
    return value == null ? List.of() : value.values();
  }

  /** The value of a single-valued key. */
  Optional<String> single(String key) {
    return isPresent(key) && !isMultivalued(key)
        ? Optional.of(values(key).get(0))
        : Optional.empty();
  }

  /** Of a name only the letters of ASCII fold. */
  static String foldName(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      int capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(name.charAt(i));
      if (capital >= 0) {
        folded.setCharAt(i, "abcdefghijklmnopqrstuvwxyz".charAt(capital));
      }
    }
    return folded.toString();
  }

  /**
   * Of a value under IgnoreCase: Unicode's simple case folding; the two letters that only Turkish
   * folds stay.
   */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .map(
            point ->
                "\u0130\u0131".indexOf(point) >= 0
                    ? point
                    : Character.toLowerCase(Character.toUpperCase(point)))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
