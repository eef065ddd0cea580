package dev.unless.finding;

import static dev.unless.finding.Printable.quote;
import static dev.unless.finding.Printable.whole;

import dev.unless.annotation.Internal;
import java.util.Optional;

/**
 * What to write instead.
 *
 * @param words a sentence that says so, of a policy as JSON
 * @param replacement the text to write in the place of the offending one, where that is all; empty
 *     where there is more to do, or a choice
 * @param java the sentence of a program of the library; empty where it is the same one
 */
@Internal
public record Fix(String words, Optional<String> replacement, Optional<String> java) {
  /** What to write in a policy as in a program. */
  public Fix(String words, Optional<String> replacement) {
    this(words, replacement, Optional.empty());
  }

  /** Something that a program cannot do by itself. */
  public static Fix of(String words) {
    return new Fix(words, Optional.empty());
  }

  /** Write this text. */
  public static Fix write(String text) {
    return write(text, ".");
  }

  /** Write this text; what follows it ends the sentence. */
  public static Fix write(String text, String rest) {
    return new Fix("Write " + whole(text) + rest, Optional.of(text));
  }

  /** What was likely meant. */
  public static Fix meant(String text) {
    return new Fix("Did you mean " + quote(text) + "?", Optional.of(text));
  }

  /** The same fix, which a program of the library writes in these words. */
  public Fix inJava(String other) {
    return new Fix(words, replacement, Optional.of(other));
  }
}
