package dev.unless.condition;

import dev.unless.document.Operator;
import dev.unless.document.Quantifier;
import dev.unless.text.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Comparisons out of what typed keys are given. */
final class Compare {
  private Compare() {}

  static Comparison one(Single<?> key, Operator operator, List<Text> values) {
    return Comparison.of(key, Quantifier.NONE, operator, values);
  }

  static Comparison one(Single<?> key, Operator operator, Text value) {
    return one(key, operator, List.of(value));
  }

  static Comparison any(Multi<?> key, Operator operator, List<Text> values) {
    return Comparison.of(key, Quantifier.FOR_ANY_VALUE, operator, values);
  }

  static Comparison all(Multi<?> key, Operator operator, List<Text> values) {
    return Comparison.of(key, Quantifier.FOR_ALL_VALUES, operator, values);
  }

  static List<Text> literals(List<String> values) {
    return names(values, Function.identity());
  }

  static <T> List<Text> names(List<T> values, Function<T, String> name) {
    return values.stream().map(name).map(Text::literal).toList();
  }

  static <T> List<T> list(T first, T[] more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toList();
  }
}
