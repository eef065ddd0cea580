package dev.unless.check;

import java.util.Comparator;

/** The order of places in a policy. */
final class Pointers {
  /** By their steps: numbers by value, so that the tenth statement comes after the second. */
  static final Comparator<String> IN_ORDER = Pointers::compare;

  private Pointers() {}

  private static int compare(String a, String b) {
    String[] left = a.split("/", -1);
    String[] right = b.split("/", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareSteps(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareSteps(String a, String b) {
    boolean numbers = isNumber(a) && isNumber(b);
    return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty()
        && step.length() < 10
        && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
