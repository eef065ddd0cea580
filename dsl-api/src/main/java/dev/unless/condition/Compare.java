package dev.unless.condition;

import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.Text;
import dev.unless.vocabulary.HasArn;
import dev.unless.vocabulary.Partition;
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

  /** Patterns of what begins with these texts. */
  static List<Text> beginnings(Key<?> key, List<String> texts) {
    List<Text> patterns = new ArrayList<>(texts.size());
    for (String text : texts) {
      requirePart(key, "startsWith", text);
      patterns.add(Text.literal(text).then(Text.anything()));
    }
    return Collections.unmodifiableList(patterns);
  }

  /** Refuses an empty text as the beginning, the end or a part of a value. */
  static void requirePart(Key<?> key, String asked, String text) {
    if (text.isEmpty()) {
      throw new RefusedException(
          Code.TAUTOLOGY,
          asked
              + " of "
              + key.name()
              + " has an empty text: that matches every request with the key.",
          "",
          "Give the text, or ask exists().");
    }
  }

  /** The ARNs in a policy of this partition. */
  static List<Text> arns(List<? extends HasArn> owners, Partition partition) {
    List<Text> texts = new ArrayList<>(owners.size());
    for (HasArn owner : owners) {
      texts.add(owner.arnText(partition));
    }
    return Collections.unmodifiableList(texts);
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
