package dev.unless.generator.code;

import java.util.List;
import java.util.stream.IntStream;

/** Which parameters of a resource's methods are literal texts, and which patterns. */
final class Overloads {
  private Overloads() {}

  /**
   * The forms for so many parameters, each with whether the parameters are patterns: every mix, the
   * one without patterns first.
   */
  static List<List<Boolean>> of(int parameters) {
    return IntStream.range(0, 1 << parameters).mapToObj(mix -> form(parameters, mix)).toList();
  }

  /** The last parameter is the lowest bit of the mix. */
  private static List<Boolean> form(int parameters, int mix) {
    return IntStream.range(0, parameters)
        .mapToObj(i -> (mix >> (parameters - 1 - i) & 1) != 0)
        .toList();
  }
}
