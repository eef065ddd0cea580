package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is taken where the program chooses: the first of what it chooses of, or another.
 *
 * @param taken the others, by where the program chooses
 * @param branch where what was taken last stands; empty if that is in the place of the choice
 */
public record Branches(Map<Place, Integer> taken, Optional<Place> branch) {
  /** The first of each. */
  public static final Branches FIRST = new Branches(Map.of(), Optional.empty());

  /** Copies the map. */
  public Branches {
    taken = Map.copyOf(taken);
  }

  int of(Choice choice) {
    return Math.min(taken.getOrDefault(choice.key(), 0), choice.branches().size() - 1);
  }

  /** The others of each choice that was met, one at a time. */
  public List<Branches> others(Traced result) {
    Set<Place> seen = new HashSet<>(taken.keySet());
    return result
        .all()
        .map(Traced::expression)
        .flatMap(part -> part instanceof Choice choice ? Stream.of(choice) : Stream.empty())
        .filter(choice -> seen.add(choice.key()))
        .flatMap(this::others)
        .toList();
  }

  private Stream<Branches> others(Choice choice) {
    return IntStream.range(1, choice.branches().size()).mapToObj(i -> with(choice, i));
  }

  private Branches with(Choice choice, int index) {
    Map<Place, Integer> more = new HashMap<>(taken);
    more.put(choice.key(), index);
    Place chosen = choice.branches().get(index).place();
    return new Branches(more, Optional.of(chosen).filter(other -> !other.equals(choice.place())));
  }
}
