package dev.unless.decide;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the index of a policy's statements has put one, told from what the index is made of. */
final class IndexPaths {
  private final Set<String> paths = new TreeSet<>();
  private final StatementMatcher statement;

  private IndexPaths(StatementMatcher statement) {
    this.statement = statement;
  }

  /** The ways by which the index of its effect finds a statement of the level. */
  static Set<String> of(PolicyLevel level, int number) {
    StatementMatcher statement = level.placed().get(number).statement();
    IndexPaths found = new IndexPaths(statement);
    found.inIndex(field(level, statement.effect().text().equals("Deny") ? "denies" : "allows"));
    return found.paths;
  }

  private void inIndex(Object index) {
    inBucket((boolean) field(index, "few") ? "few" : "others", field(index, "others"));
    ((Map<?, ?>) field(index, "byAction")).values().forEach(each -> inBucket("action", each));
    ((Map<?, ?>) field(index, "byService")).values().forEach(each -> inBucket("service", each));
  }

  private void inBucket(String name, Object bucket) {
    if (holds(field(bucket, "tried"))) {
      paths.add(name + ", tried");
    }
    for (Object byValue : (Object[]) field(bucket, "byValue")) {
      if (((Map<?, ?>) field(byValue, "byText")).values().stream().anyMatch(this::holds)) {
        paths.add(name + ", by value");
      }
    }
    int number = Arrays.asList((Object[]) field(bucket, "indexed")).indexOf(statement);
    if (number >= 0) {
      inPatterns(name + ", by resource ", field(bucket, "byResource"), number);
    }
  }

  private void inPatterns(String name, Object patterns, int number) {
    if (has((int[]) field(patterns, "always"), number)) {
      paths.add(name + "always");
    }
    for (Object place : (Object[]) field(patterns, "places")) {
      for (int[] numbers : (int[][]) field(field(place, "table"), "numbers")) {
        if (numbers != null && has(numbers, number)) {
          paths.add(name + field(field(place, "spot"), "anchor"));
        }
      }
    }
  }

  private boolean holds(Object statements) {
    return Arrays.asList((Object[]) statements).contains(statement);
  }

  private static boolean has(int[] numbers, int number) {
    return Arrays.stream(numbers).anyMatch(each -> each == number);
  }

  private static Object field(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException gone) {
      throw new LinkageError("The index has changed: look for its ways anew.", gone);
    }
  }
}
