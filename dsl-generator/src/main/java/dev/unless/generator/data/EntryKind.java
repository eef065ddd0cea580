package dev.unless.generator.data;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.Arrays;

/** What a line of a service's data defines, in the order in which they stand. */
public enum EntryKind {
  /** A condition key. */
  KEY("key"),
  /** A resource type. */
  RESOURCE("resource"),
  /** An action. */
  ACTION("action");

  private final String word;

  EntryKind(String word) {
    this.word = word;
  }

  /** The line's first field. */
  String word() {
    return word;
  }

  static EntryKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_VOCABULARY,
                    quote(word) + " is no kind of line.",
                    word,
                    "Write key, resource or action."));
  }
}
