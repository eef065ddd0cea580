package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
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
   * @throws RefusedException if two entries have the same operator and the same key but for case
   */
  public ConditionBlock {
    Nonnull.requireAll("entries", entries);
    Nonnull.requireAll("withoutKeys", withoutKeys);
    entries = areTogether(entries) ? List.copyOf(entries) : together(entries);
    withoutKeys = List.copyOf(withoutKeys);
    requireDifferentKeys(entries);
  }

  /** Whether entries under one operator stand together, as JSON has them. */
  private static boolean areTogether(List<ConditionEntry> entries) {
    if (entries.size() <= 2) {
      return true;
    }
    List<ConditionOperator> operators = new ArrayList<>();
    for (ConditionEntry entry : entries) {
      ConditionOperator operator = entry.operator();
      if (operators.isEmpty() || !operator.equals(operators.get(operators.size() - 1))) {
        if (operators.contains(operator)) {
          return false;
        }
        operators.add(operator);
      }
    }
    return true;
  }

  private static List<ConditionEntry> together(List<ConditionEntry> entries) {
    Map<ConditionOperator, List<ConditionEntry>> groups = new LinkedHashMap<>();
    for (ConditionEntry entry : entries) {
      groups.computeIfAbsent(entry.operator(), operator -> new ArrayList<>()).add(entry);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static void requireDifferentKeys(List<ConditionEntry> entries) {
    Set<String> keys = Set.of();
    for (int i = 1; i < entries.size(); i++) {
      ConditionEntry entry = entries.get(i);
      ConditionEntry previous = entries.get(i - 1);
      if (!entry.operator().equals(previous.operator())) {
        keys = Set.of();
        continue;
      }
      if (keys.isEmpty()) {
        keys = new HashSet<>();
        keys.add(CaseFolding.fold(previous.key()));
      }
      if (!keys.add(CaseFolding.fold(entry.key()))) {
        throw new RefusedException(
            Code.DUPLICATE_KEYS_WITH_DIFFERENT_CASE,
            "The key "
                + quote(entry.key())
                + " stands twice under "
                + entry.operator().text()
                + ".",
            entry.key(),
            "Keys are the same but for case; merge their values.");
      }
    }
  }

  /** A block of these entries. */
  public static ConditionBlock of(ConditionEntry... entries) {
    Nonnull.requireAll("entries", entries);
    return new ConditionBlock(List.of(entries), List.of());
  }
}
