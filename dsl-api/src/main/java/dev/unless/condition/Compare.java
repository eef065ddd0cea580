package dev.unless.condition;

import dev.unless.finding.Nonnull;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

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
    Nonnull.requireAll("values", values);
    List<Text> texts = new ArrayList<>(values.size());
    for (T value : values) {
      texts.add(Text.literal(name.apply(value)));
    }
    return Collections.unmodifiableList(texts);
  }
}
