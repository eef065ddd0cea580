package dev.unless.processor.report;

import dev.unless.finding.Code;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How findings are told, where it is not as the library would: an error, a warning, a note, or not
 * at all.
 *
 * @param levels the level of each code that is told in another way; empty where it is not told
 */
public record Severities(Map<Code, Optional<Message.Level>> levels) {
  /** Copies the map. */
  public Severities {
    levels = Map.copyOf(levels);
  }

  /**
   * Reads them.
   *
   * @param text such as {@code CONDITIONAL_LOCKOUT=error,TAUTOLOGY=off}
   * @throws IllegalArgumentException if a code or a level does not exist; it says which do
   */
  public static Severities parse(String text) {
    Map<Code, Optional<Message.Level>> levels = new HashMap<>();
    for (String each : text.split(",", -1)) {
      if (!each.isBlank()) {
        String[] parts = each.split("=", 2);
        levels.put(code(parts[0].strip()), level(each, parts.length < 2 ? "" : parts[1].strip()));
      }
    }
    return new Severities(levels);
  }

  private static Code code(String name) {
    try {
      return Code.valueOf(name);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no code. docs/findings/README.md lists them.", none);
    }
  }

  private static Optional<Message.Level> level(String each, String name) {
    if (name.equals("off")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Message.Level.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(
          "\"" + each + "\" has no level. Write CODE=error, =warning, =note or =off.", none);
    }
  }

  /** The message as it is told; empty if it is not. */
  public Optional<Message> applied(Message message) {
    return message.code().isPresent() && levels.containsKey(message.code().get())
        ? levels.get(message.code().get()).map(message::at)
        : Optional.of(message);
  }
}
