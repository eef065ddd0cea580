package dev.unless.processor.reading;

import dev.unless.processor.expression.Place;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done so far to read one policy, and what was left out. */
final class ReadingLog {
  /** Of expressions and statements; beyond that nothing is followed. */
  private static final int MOST_STEPS = 100_000;

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Place, Omission> omissions = new LinkedHashMap<>();
  private int runs;
  private int steps;

  /** Takes a step; false where it is one too many. */
  boolean step() {
    return steps++ < MOST_STEPS;
  }

  /** The same number for the same thing, another one for others. */
  int number(Object thing) {
    return numbers.computeIfAbsent(thing, unknown -> numbers.size());
  }

  /** A number for what is run once more. */
  int run() {
    return ++runs;
  }

  /** Where something was first met. */
  Place place(String identity, Place here) {
    return places.computeIfAbsent(identity, unknown -> here);
  }

  void omit(Omission omission) {
    omissions.putIfAbsent(omission.place(), omission);
  }

  List<Omission> omissions() {
    return List.copyOf(omissions.values());
  }
}
