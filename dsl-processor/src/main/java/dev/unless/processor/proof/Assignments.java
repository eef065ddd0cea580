package dev.unless.processor.proof;

import dev.unless.processor.expression.Expression.Unseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values for all that is not known, together. */
final class Assignments {
  private Assignments() {}

  /**
   * The first of each; then one changed at a time; then all together, as far as there are not more.
   *
   * @param most so many at most
   */
  static List<Map<String, Object>> of(Map<Unseen, HoleValues> values, int most) {
    Set<Map<String, Object>> all = new LinkedHashSet<>(eachAlone(values));
    List<Map<String, Object>> together = List.of(Map.of());
    for (Map.Entry<Unseen, HoleValues> each : values.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> before : together) {
        for (Object value : each.getValue().values()) {
          if (longer.size() < most) {
            longer.add(with(before, each.getKey(), value));
          }
        }
      }
      together = longer;
    }
    all.addAll(together);
    return all.stream().limit(most).toList();
  }

  /** The first of each; then one changed at a time. */
  static List<Map<String, Object>> eachAlone(Map<Unseen, HoleValues> values) {
    Map<String, Object> first = new HashMap<>();
    values.forEach((hole, of) -> first.put(hole.identity(), of.values().get(0)));
    Set<Map<String, Object>> all = new LinkedHashSet<>(List.of(Map.copyOf(first)));
    values.forEach((hole, of) -> of.values().forEach(value -> all.add(with(first, hole, value))));
    return List.copyOf(all);
  }

  /** Every choice of the values of those of which all are known. */
  static List<Map<String, Object>> ofFinite(Map<Unseen, HoleValues> values) {
    Map<Unseen, HoleValues> finite = new HashMap<>(values);
    finite.values().removeIf(of -> !of.all());
    List<Map<String, Object>> together = List.of(Map.of());
    for (Map.Entry<Unseen, HoleValues> each : finite.entrySet()) {
      together =
          together.stream()
              .flatMap(
                  before ->
                      each.getValue().values().stream()
                          .map(value -> with(before, each.getKey(), value)))
              .toList();
    }
    return together;
  }

  static Map<String, Object> with(Map<String, Object> before, Unseen hole, Object value) {
    Map<String, Object> more = new HashMap<>(before);
    more.put(hole.identity(), value);
    return Map.copyOf(more);
  }
}
