package dev.unless.condition;

import static dev.unless.text.GrammarException.quote;

import dev.unless.text.GrammarException;
import dev.unless.text.WellFormed;

/** The form of a key's name. */
final class KeyNames {
  private KeyNames() {}

  static void require(String name) {
    WellFormed.require(name);
    if (name.indexOf(':') < 0) {
      throw new GrammarException(
          quote(name) + " is not the name of a condition key.",
          "Write it with its prefix, such as \"aws:SourceIp\".");
    }
  }
}
