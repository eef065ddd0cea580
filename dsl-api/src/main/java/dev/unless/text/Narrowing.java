package dev.unless.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out of sets what cannot bear on whether a text is in all of some and in none of others:
 * patterns that match no text alike with any pattern of the smallest of the first. Sets that list
 * hundreds of texts are mostly about others.
 */
final class Narrowing {
  /** So many places of two patterns are compared as fast as a step takes. */
  private static final int COMPARED_IN_A_STEP = 8;

  private final List<TextSet> all;
  private final List<TextSet> none;
  private final TextSet pivot;
  private final long most;
  private long compared;

  private Narrowing(List<TextSet> all, List<TextSet> none, TextSet smallest, long most) {
    this.most = most;
    this.pivot = withinAll(smallest, all);
    this.all = all.stream().map(set -> set.equals(smallest) ? pivot : narrowed(set)).toList();
    this.none = none.stream().map(this::narrowed).filter(set -> !set.runs().isEmpty()).toList();
  }

  /**
   * The same question of less; empty where all of the sets must be in none.
   *
   * @param most in how many steps; what would take more is left as it is
   */
  static Optional<Narrowing> of(List<TextSet> all, List<TextSet> none, long most) {
    return all.stream()
        .min(Comparator.comparingInt(set -> set.runs().size()))
        .map(smallest -> new Narrowing(all, none, smallest, most));
  }

  /** A set of which a text may match one of several patterns, the smallest such. */
  Optional<TextSet> several() {
    return all.stream()
        .filter(set -> set.runs().size() > 1)
        .min(Comparator.comparingInt(set -> set.runs().size()));
  }

  /** What is left beside one pattern of one of the sets. */
  Narrowing with(TextSet set, SymbolRun run, long steps) {
    TextSet alone = set.of(List.of(run));
    return new Narrowing(
        all.stream().map(each -> each.equals(set) ? alone : each).toList(), none, alone, steps);
  }

  /** The patterns of a set that meet some pattern of each. */
  private TextSet withinAll(TextSet smallest, List<TextSet> all) {
    List<SymbolRun> runs = new ArrayList<>();
    for (SymbolRun run : smallest.runs()) {
      if (all.stream().allMatch(set -> set.equals(smallest) || mayMeet(set, smallest, run))) {
        runs.add(run);
      }
    }
    return smallest.of(runs);
  }

  private TextSet narrowed(TextSet set) {
    List<SymbolRun> runs = new ArrayList<>();
    for (SymbolRun run : set.runs()) {
      if (mayMeet(pivot, set, run)) {
        runs.add(run);
      }
    }
    return set.of(runs);
  }

  /** Whether the set meets the pattern of another one, or that would take too long. */
  private boolean mayMeet(TextSet set, TextSet of, SymbolRun run) {
    if (set.isFolded() != of.isFolded() || set.lists(run)) {
      return true;
    }
    for (SymbolRun mine : set.patternsBeside(run)) {
      compared += mine.differs(run) ? 1 : COMPARED_IN_A_STEP + (long) mine.length() * run.length();
      if (steps() > most || Meeting.takesPlace(mine, run)) {
        return true;
      }
    }
    return false;
  }

  List<TextSet> all() {
    return all;
  }

  List<TextSet> none() {
    return none;
  }

  /** How many steps it took. */
  long steps() {
    return compared / COMPARED_IN_A_STEP;
  }

  /** The texts of which one must be meant; empty where each set has patterns of many. */
  Optional<List<String>> texts() {
    return all.stream()
        .filter(set -> !set.isFolded())
        .map(TextSet::literals)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(List::size));
  }
}
