package dev.unless.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a text that is in all of some sets and in none of others: first among texts that are
 * likely, then among all, shortest first. Of characters that no pattern tells apart one is tried.
 */
final class SetSearch {
  /** So many states are tried at most, each a set of places. */
  private static final int MOST_STATES = 200_000;

  /** So many words of states, which bounds the memory that they take. */
  private static final long MOST_WORDS = 4_000_000;

  private final List<TextSet> all;
  private final List<TextSet> none;
  private final long runs;
  private long steps;

  SetSearch(List<TextSet> all, List<TextSet> none) {
    this.all = all;
    this.none = none;
    this.runs = Stream.concat(all.stream(), none.stream()).flatMap(TextSet::stream).count();
  }

  FoundText find() {
    if (all.stream().anyMatch(set -> set.runs().isEmpty())) {
      return new FoundText(Optional.empty(), true, 1);
    }
    for (String likely : new LikelyTexts(all).texts()) {
      if (isFound(likely)) {
        return new FoundText(Optional.of(likely), true, steps);
      }
    }
    return prove();
  }

  private boolean isFound(String text) {
    steps += runs * (1 + text.length());
    return all.stream().allMatch(set -> set.contains(text))
        && none.stream().noneMatch(set -> set.contains(text));
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

  private FoundText prove() {
    SetMachine machine = new SetMachine(all, none);
    int[] alphabet = alphabet(machine);
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
      steps += (long) machine.words() * alphabet.length;
      for (int point : alphabet) {
        Places next = machine.next(read.state(), point);
        if (!machine.isDead(next) && seen.add(next)) {
          open.add(new Read(next, point, Optional.of(read)));
        }
      }
      if (seen.size() > MOST_STATES || (long) seen.size() * machine.words() > MOST_WORDS) {
        return new FoundText(Optional.empty(), false, steps);
      }
    }
    return new FoundText(Optional.empty(), true, steps);
  }

  /** One character of each kind that the patterns tell apart. */
  private int[] alphabet(SetMachine machine) {
    Set<Integer> points = new LinkedHashSet<>();
    Alphabet.addTo(points, all, none);
    Set<Object> kinds = new HashSet<>();
    return points.stream()
        .filter(point -> kinds.add(machine.kind(point)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
