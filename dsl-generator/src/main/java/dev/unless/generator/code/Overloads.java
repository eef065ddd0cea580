package dev.unless.generator.code;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which parameters of a resource's methods are literal texts, and which patterns. */
final class Overloads {
  private Overloads() {}

  /**
   * The forms for so many parameters, each with whether the parameters are patterns: none of them,
   * or all from one on.
   */
  static List<List<Boolean>> of(int parameters) {
    return IntStream.rangeClosed(0, parameters)
        .mapToObj(patterns -> form(parameters, parameters - patterns))
        .toList();
  }

  private static List<Boolean> form(int parameters, int literals) {
    return Stream.iterate(0, i -> i + 1).limit(parameters).map(i -> i >= literals).toList();
  }
}
