package dev.unless.condition.form;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries that must all hold: the condition block of one statement to be.
 *
 * @param entries the entries by their key, case folded, in the order of the keys
 */
record Conjunction(Map<String, EntriesOfKey> entries) {
  static final Conjunction TRUE = new Conjunction(Map.of());

  static Conjunction of(EntryLiteral literal) {
    return new Conjunction(Map.of(literal.foldedKey(), new EntriesOfKey(List.of(literal))));
  }

  /** Both, as conjunctions one of which must hold; none where they contradict each other. */
  List<Conjunction> and(Conjunction other, Work work) {
    work.count(entries.size() + other.entries.size());
    Map<String, EntriesOfKey> joined = new LinkedHashMap<>(entries);
    Map<String, List<EntriesOfKey>> choices = new LinkedHashMap<>();
    for (Map.Entry<String, EntriesOfKey> theirs : other.entries.entrySet()) {
      EntriesOfKey mine = entries.getOrDefault(theirs.getKey(), EntriesOfKey.NONE);
      List<EntriesOfKey> both = mine.and(theirs.getValue(), work);
      if (both.isEmpty()) {
        return List.of();
      }
      joined.put(theirs.getKey(), both.get(0));
      if (both.size() > 1) {
        choices.put(theirs.getKey(), both);
      }
    }
    return choices(new Conjunction(joined), choices, work);
  }

  private static List<Conjunction> choices(
      Conjunction first, Map<String, List<EntriesOfKey>> choices, Work work) {
    List<Conjunction> all = List.of(first);
    for (Map.Entry<String, List<EntriesOfKey>> choice : choices.entrySet()) {
      List<Conjunction> more = new ArrayList<>();
      for (Conjunction conjunction : all) {
        for (EntriesOfKey chosen : choice.getValue()) {
          more.add(conjunction.with(choice.getKey(), chosen, work));
        }
      }
      all = more;
    }
    return all;
  }

  private Conjunction with(String key, EntriesOfKey changed, Work work) {
    work.count(entries.size() + 1L);
    Map<String, EntriesOfKey> with = new LinkedHashMap<>(entries);
    with.put(key, changed);
    if (changed.literals().isEmpty()) {
      with.remove(key);
    }
    return new Conjunction(with);
  }

  /** Whether this surely holds whenever the other one does. */
  boolean isImpliedBy(Conjunction other, Work work) {
    for (Map.Entry<String, EntriesOfKey> mine : entries.entrySet()) {
      work.count(1);
      EntriesOfKey theirs = other.entries.get(mine.getKey());
      if (theirs == null || !mine.getValue().areImpliedBy(theirs, work)) {
        return false;
      }
    }
    return true;
  }

  /**
   * This and the other one as a single conjunction that holds where either does: they differ in one
   * entry each, and one entry says both.
   */
  Optional<Conjunction> or(Conjunction other, Work work) {
    if (entries.size() != other.entries.size()) {
      return Optional.empty();
    }
    Optional<Map.Entry<String, EntriesOfKey>> differing = Optional.empty();
    for (Map.Entry<String, EntriesOfKey> mine : entries.entrySet()) {
      work.count(1);
      EntriesOfKey theirs = other.entries.get(mine.getKey());
      if (theirs == null) {
        return Optional.empty();
      }
      if (!mine.getValue().areSameAs(theirs, work)) {
        Optional<EntriesOfKey> either =
            differing.isPresent() ? Optional.empty() : mine.getValue().or(theirs, work);
        if (either.isEmpty()) {
          return Optional.empty();
        }
        differing = Optional.of(Map.entry(mine.getKey(), either.get()));
      }
    }
    return differing.map(either -> with(either.getKey(), either.getValue(), work));
  }

  ConditionBlock block() {
    List<ConditionEntry> block = new ArrayList<>();
    entries.values().forEach(each -> each.literals().forEach(one -> block.add(one.entry())));
    return new ConditionBlock(block, List.of());
  }
}
