package dev.unless.condition;

import dev.unless.document.ConditionEntry;
import java.util.List;

/** Entries as one line, for comparing. */
final class Entries {
  private Entries() {}

  static String of(ConditionEntry entry) {
    return entry.operator().text() + " " + entry.key() + " " + entry.values();
  }

  /** The entry of a comparison or a presence. */
  static String of(Condition condition) {
    if (condition instanceof Comparison comparison) {
      return of(comparison.entry());
    }
    return of(((Presence) condition).entry());
  }

  static List<String> of(List<Condition> conditions) {
    return conditions.stream().map(Entries::of).toList();
  }
}
