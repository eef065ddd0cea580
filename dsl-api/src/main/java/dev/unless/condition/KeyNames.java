package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.text.WellFormed;

/** What a key's name may be. */
final class KeyNames {
  private KeyNames() {}

  static void require(String name, Arity arity) {
    Nonnull.require("name", name);
    WellFormed.require(name);
    if (name.indexOf(':') < 0) {
      throw new RefusedException(
          Code.INVALID_CONDITION_KEY_FORMAT,
          quote(name) + " is not the name of a condition key.",
          name,
          "Write it with its prefix, such as \"aws:SourceIp\".");
    }
    GlobalKey.of(name)
        .filter(known -> known.arity() != arity)
        .ifPresent(
            known -> {
              throw new RefusedException(
                  Code.ARITY_MISMATCH,
                  name + " has " + (arity == Arity.SINGLE ? "a set of values." : "a single value."),
                  name,
                  "Take the key of this name from Keys.");
            });
  }
}
