package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Proposes statements without patterns and values that others beside them cover. */
final class Trimming {
  private Trimming() {}

  /**
   * The statement as it may be said.
   *
   * @param variables whether its texts may have variables
   */
  static Statement of(Statement statement, boolean variables) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principal(),
        new ActionElement(
            statement.action().negated(), Patterns.of(statement.action()).fewest().all()),
        statement
            .resource()
            .map(
                element ->
                    new ResourceElement(
                        element.negated(), Patterns.of(element, variables).fewest().all())),
        statement.condition().map(block -> of(block, variables)));
  }

  private static ConditionBlock of(ConditionBlock block, boolean variables) {
    return new ConditionBlock(
        block.entries().stream().map(entry -> of(entry, variables)).toList(), block.withoutKeys());
  }

  private static ConditionEntry of(ConditionEntry entry, boolean variables) {
    Operator operator = entry.operator().operator();
    if (!operator.matching().comparesTexts()) {
      return new ConditionEntry(
          entry.operator(), entry.key(), entry.values().stream().distinct().toList());
    }
    List<Text> texts = entry.texts(variables);
    Patterns<Integer> values =
        new Patterns<>(
            false,
            IntStream.range(0, texts.size()).boxed().toList(),
            value -> matched(texts.get(value)));
    return new ConditionEntry(
        entry.operator(),
        entry.key(),
        values.fewest().all().stream().map(entry.values()::get).distinct().toList());
  }

  private static Optional<TextSet> matched(Text text) {
    return text.hasVariable() ? Optional.empty() : Optional.of(TextSet.of(text));
  }
}
