package dev.unless.document;

import static dev.unless.text.GrammarException.quote;

import dev.unless.finding.Code;
import dev.unless.text.CaseFolding;
import dev.unless.text.GrammarException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Condition element of a statement: entries that must all hold.
 *
 * @param entries the entries in order, those under one operator brought together
 * @param withoutKeys operators that stand in the block with no key under them; they ask for nothing
 *     and are kept because they were written
 */
public record ConditionBlock(List<ConditionEntry> entries, List<ConditionOperator> withoutKeys) {
  /**
   * @throws GrammarException if two entries have the same operator and the same key but for case
   */
  public ConditionBlock {
    entries = grouped(entries);
    withoutKeys = List.copyOf(withoutKeys);
    // Keys by operator: sets of strings stay fast with keys that are made to collide.
    Map<ConditionOperator, Set<String>> seen = new HashMap<>();
    for (ConditionEntry entry : entries) {
      Set<String> keys = seen.computeIfAbsent(entry.operator(), operator -> new HashSet<>());
      if (!keys.add(CaseFolding.fold(entry.key()))) {
        throw new GrammarException(
            Code.DUPLICATE_KEYS_WITH_DIFFERENT_CASE,
            "The key "
                + quote(entry.key())
                + " stands twice under "
                + entry.operator().text()
                + ".",
            "Keys are the same but for case; merge their values.");
      }
    }
  }

  /** Entries under one operator stand together, as JSON has them. */
  private static List<ConditionEntry> grouped(List<ConditionEntry> entries) {
    Map<ConditionOperator, List<ConditionEntry>> groups = new LinkedHashMap<>();
    for (ConditionEntry entry : entries) {
      groups.computeIfAbsent(entry.operator(), operator -> new ArrayList<>()).add(entry);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** A block of these entries. */
  public static ConditionBlock of(ConditionEntry... entries) {
    return new ConditionBlock(List.of(entries), List.of());
  }
}
