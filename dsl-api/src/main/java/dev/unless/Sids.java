package dev.unless;

import dev.unless.text.GrammarException;
import dev.unless.text.WellFormed;

/** Names of rules. */
final class Sids {
  private Sids() {}

  static String require(String sid) {
    WellFormed.require(sid);
    if (sid.isEmpty()) {
      throw new GrammarException("A rule's name is empty.", "Name it, or leave named(…) out.");
    }
    return sid;
  }

  /** The Sid of a rule's statement: the first one has the rule's name. */
  static String of(String name, int statement) {
    return statement == 0 ? name : name + (statement + 1);
  }
}
