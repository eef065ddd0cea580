package dev.unless.processor.reading;

import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Place;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** What was done so far to read one policy, and what was left out. */
final class ReadingLog {
  /** Of expressions and statements; beyond that nothing is followed. */
  private static final int MOST_STEPS = 100_000;

  /** So many steps is it to go into a method or a lambda once more. */
  private static final int STEPS_OF_A_RUN = 40;

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Place, Omission> omissions = new LinkedHashMap<>();
  private final Map<ExecutableElement, Optional<TreePath>> bodies = new HashMap<>();
  private boolean guarded;
  private Optional<Omission> loose = Optional.empty();
  private int runs;
  private int steps;

  /** Takes a step; false where it is one too many. */
  boolean step() {
    return steps++ < MOST_STEPS;
  }

  /** Whether nothing more is followed. */
  boolean isSpent() {
    return steps >= MOST_STEPS;
  }

  /** The body of a method, which javac looks for from the beginning of the file. */
  Optional<TreePath> body(
      ExecutableElement method, Function<ExecutableElement, Optional<TreePath>> find) {
    return bodies.computeIfAbsent(method, find);
  }

  /** The same number for the same thing, another one for others. */
  int number(Object thing) {
    return numbers.computeIfAbsent(thing, unknown -> numbers.size());
  }

  /** A number for what is run once more. */
  int run() {
    steps += STEPS_OF_A_RUN;
    return ++runs;
  }

  /** Where something was first met. */
  Place place(String identity, Place here) {
    return places.computeIfAbsent(identity, unknown -> here);
  }

  /** Of each place where something was first met, what identifies it. */
  Map<Place, String> identities() {
    Map<Place, String> identities = new HashMap<>();
    places.forEach((identity, place) -> identities.put(place, identity));
    return identities;
  }

  /** Takes note of something that may throw, by what is only known at run time. */
  void guard() {
    guarded = true;
  }

  boolean isGuarded() {
    return guarded;
  }

  /**
   * Takes note of what is followed for examples only: what other values make of it may be something
   * else, so that nothing is proved of it.
   */
  void loosen(Omission omission) {
    loose = loose.or(() -> Optional.of(omission));
  }

  Optional<Omission> loose() {
    return loose;
  }

  void omit(Omission omission) {
    omissions.putIfAbsent(omission.place(), omission);
  }

  List<Omission> omissions() {
    return List.copyOf(omissions.values());
  }
}
