package dev.unless.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a text that is in all of some sets and in none of others: first among texts that are
 * likely, then among all, shortest first. Of characters that no pattern tells apart one is tried.
 */
final class SetSearch {
  /** So many longs of states are kept at most. */
  private static final long MOST_WORDS = 4_000_000;

  /** So many characters and places are compared as fast as a step takes. */
  private static final int COMPARED_IN_A_STEP = 8;

  /** What it takes to make one more state, besides its length. */
  private static final int STEPS_OF_A_STATE = 8;

  private final List<TextSet> all;
  private final List<TextSet> none;
  private final long most;
  private long steps;

  /**
   * @param most how many steps it may take
   */
  SetSearch(List<TextSet> all, List<TextSet> none, long most) {
    this.all = all;
    this.none = none;
    this.most = most;
  }

  FoundText find() {
    if (all.stream().anyMatch(set -> set.runs().isEmpty())) {
      return new FoundText(Optional.empty(), true, 1);
    }
    return Narrowing.of(all, none, most / 2)
        .map(less -> findLess(less, true))
        .orElseGet(() -> prove(all, none));
  }

  /**
   * @param apart whether the patterns of one of the sets may be tried one by one
   */
  private FoundText findLess(Narrowing less, boolean apart) {
    if (!spends(less.steps())) {
      return uncertain();
    }
    if (less.all().stream().anyMatch(set -> set.runs().isEmpty())) {
      return new FoundText(Optional.empty(), true, steps);
    }
    Optional<List<String>> only = less.texts();
    long compared =
        Stream.concat(less.all().stream(), less.none().stream())
            .mapToLong(TextSet::comparedPlaces)
            .sum();
    for (String likely : only.orElseGet(() -> List.copyOf(new LikelyTexts(less.all()).texts()))) {
      if (!spends(1 + compared * likely.length() / COMPARED_IN_A_STEP)) {
        return uncertain();
      }
      if (isIn(likely, less)) {
        return new FoundText(Optional.of(likely), true, steps);
      }
    }
    if (only.isPresent()) {
      return new FoundText(Optional.empty(), true, steps);
    }
    Optional<TextSet> several = less.several().filter(set -> apart);
    return several.isPresent() ? findApart(less, several.get()) : prove(less.all(), less.none());
  }

  /** With one pattern of the set after the other: beside each of them little is left of others. */
  private FoundText findApart(Narrowing less, TextSet several) {
    for (SymbolRun run : several.runs()) {
      FoundText found = findLess(less.with(several, run, most / 2), false);
      if (found.text().isPresent() || !found.isCertain()) {
        return found;
      }
    }
    return new FoundText(Optional.empty(), true, steps);
  }

  /** Whether there are so many steps left. */
  private boolean spends(long more) {
    steps += more;
    return steps <= most;
  }

  private FoundText uncertain() {
    return new FoundText(Optional.empty(), false, steps);
  }

  private static boolean isIn(String text, Narrowing less) {
    return less.all().stream().allMatch(set -> set.contains(text))
        && less.none().stream().noneMatch(set -> set.contains(text));
  }

  /** A text read so far, and the state that it leads to. */
  private record Read(Places state, int last, Optional<Read> before) {
    String text() {
      List<Integer> points = new ArrayList<>();
      for (Read read = this; read.before.isPresent(); read = read.before.get()) {
        points.add(read.last);
      }
      Collections.reverse(points);
      StringBuilder text = new StringBuilder();
      points.forEach(text::appendCodePoint);
      return text.toString();
    }
  }

  private FoundText prove(List<TextSet> all, List<TextSet> none) {
    long places = Stream.concat(all.stream(), none.stream()).mapToLong(TextSet::places).sum();
    Set<Integer> points = Alphabet.of(all, none);
    if (!spends(points.size() * (STEPS_OF_A_STATE + places / COMPARED_IN_A_STEP))) {
      return uncertain();
    }
    SetMachine machine = new SetMachine(all, none);
    int[] alphabet = oneOfAKind(points, machine);
    int sets = all.size() + none.size();
    long stepsOfAState = (long) alphabet.length * (STEPS_OF_A_STATE + machine.words() + sets);
    Set<Places> seen = new HashSet<>();
    ArrayDeque<Read> open = new ArrayDeque<>();
    Read first = new Read(machine.initial(), 0, Optional.empty());
    if (!machine.isDead(first.state())) {
      seen.add(first.state());
      open.add(first);
    }
    while (!open.isEmpty()) {
      Read read = open.remove();
      if (machine.isWhole(read.state())) {
        return new FoundText(Optional.of(read.text()), true, steps);
      }
      if (!spends(stepsOfAState) || (long) seen.size() * machine.words() > MOST_WORDS) {
        return uncertain();
      }
      for (int point : alphabet) {
        Places next = machine.next(read.state(), point);
        if (!machine.isDead(next) && seen.add(next)) {
          open.add(new Read(next, point, Optional.of(read)));
        }
      }
    }
    return new FoundText(Optional.empty(), true, steps);
  }

  /** Of the characters that no pattern tells apart the first. */
  private static int[] oneOfAKind(Set<Integer> points, SetMachine machine) {
    Set<Object> kinds = new HashSet<>();
    return points.stream()
        .filter(point -> kinds.add(machine.kind(point)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
