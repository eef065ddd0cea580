package dev.unless.processor.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What texts that are known say, computed as the JDK does. */
final class Texts {
  /** Longer ones are not held; javac takes none so long as a constant. */
  static final int LONGEST = 100_000;

  private Texts() {}

  /** The value of a method; empty if it is none that is computed here. */
  static Optional<Object> call(String text, String method, List<Object> given) {
    return switch (given.size()) {
      case 0 -> of(text, method);
      case 1 ->
          given.get(0) instanceof String || given.get(0) instanceof Character
              ? of(text, method, given.get(0).toString())
              : Optional.empty();
      default ->
          method.equals("replace")
                  && given.get(0) instanceof String from
                  && given.get(1) instanceof String to
                  && (text.length() / Math.max(1, from.length()) + 1L) * to.length() <= LONGEST
              ? Optional.of(text.replace(from, to))
              : Optional.empty();
    };
  }

  /** In Turkish, {@code i} and {@code I} are two letters. */
  private static boolean isSameInAllLocales(String text) {
    return text.chars().allMatch(c -> c < 128 && c != 'i' && c != 'I');
  }

  private static Optional<Object> of(String text, String method) {
    return switch (method) {
      case "isEmpty" -> Optional.of(text.isEmpty());
      case "isBlank" -> Optional.of(text.isBlank());
      case "length" -> Optional.of(text.length());
      case "trim" -> Optional.of(text.trim());
      case "strip" -> Optional.of(text.strip());
      case "toLowerCase" ->
          isSameInAllLocales(text) ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
      case "toUpperCase" ->
          isSameInAllLocales(text) ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
      case "toString" -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> of(String text, String method, String other) {
    return switch (method) {
      case "equals", "contentEquals" -> Optional.of(text.equals(other));
      case "equalsIgnoreCase" -> Optional.of(text.equalsIgnoreCase(other));
      case "startsWith" -> Optional.of(text.startsWith(other));
      case "endsWith" -> Optional.of(text.endsWith(other));
      case "contains" -> Optional.of(text.contains(other));
      case "indexOf" -> Optional.of(text.indexOf(other));
      case "lastIndexOf" -> Optional.of(text.lastIndexOf(other));
      case "concat" ->
          text.length() + other.length() <= LONGEST ? Optional.of(text + other) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
