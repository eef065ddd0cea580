package dev.unless.generator.code;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which parameters of a resource's methods are literal texts, and which patterns. */
final class Overloads {
  private static final int ALL_COMBINATIONS = 2;

  private Overloads() {}

  /**
   * The forms for so many parameters, each with whether the parameters are patterns: every
   * combination for up to two; for more those where from one parameter on all are.
   */
  static List<List<Boolean>> of(int parameters) {
    return parameters <= ALL_COMBINATIONS
        ? IntStream.range(0, 1 << parameters)
            .mapToObj(bits -> flags(parameters, i -> (bits >> (parameters - 1 - i) & 1) == 1))
            .toList()
        : IntStream.rangeClosed(0, parameters)
            .mapToObj(patterns -> flags(parameters, i -> i >= parameters - patterns))
            .toList();
  }

  private static List<Boolean> flags(int parameters, IntPredicate pattern) {
    return Stream.iterate(0, i -> i + 1).limit(parameters).map(pattern::test).toList();
  }
}
