package dev.unless.prove;

import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.RequestValue;
import dev.unless.request.CallerKind;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value of a dimension is to be. */
sealed interface Denoted {
  /** Whether a text is so; empty where that hangs on something else. */
  default Optional<Boolean> has(RequestValue value) {
    return Optional.empty();
  }

  /** Whatever the value. */
  record Everything() implements Denoted {
    @Override
    public Optional<Boolean> has(RequestValue value) {
      return Optional.of(true);
    }
  }

  /** These kinds of callers. */
  record OfKinds(Set<CallerKind> kinds) implements Denoted {}

  /** These texts. */
  record OfTexts(TextSet set) implements Denoted {
    @Override
    public Optional<Boolean> has(RequestValue value) {
      return Optional.of(set.contains(value.text()));
    }
  }

  /**
   * What one of the values of a condition entry denotes, compared as something else than text.
   *
   * @param operator the operator, not negated
   * @param values the entry's values
   */
  record OfValues(Operator operator, Set<String> values) implements Denoted {
    @Override
    public Optional<Boolean> has(RequestValue value) {
      return Optional.of(
          values.stream()
              .anyMatch(each -> operator.test(each, false).matches(value, Variables.NONE)));
    }
  }

  /**
   * What one of some texts with variables matches, where the variables have values.
   *
   * @param operator how it is compared, not negated
   * @param texts the texts
   */
  record Open(Operator operator, Set<Text> texts) implements Denoted {
    private static final Syntax SPELLING = new Syntax(true, true);

    boolean has(RequestValue value, Variables variables) {
      return texts.stream()
          .map(text -> operator.test(text.write(SPELLING), true))
          .anyMatch(test -> test.matches(value, variables));
    }

    /** The texts with these values for their variables; those that lack one match nothing. */
    TextSet closed(Variables variables) {
      return TextSet.anyOf(
          texts.stream()
              .map(text -> text.resolve(variables))
              .flatMap(Optional::stream)
              .map(text -> operator.matching().texts(text).orElseThrow())
              .toList());
    }

    /**
     * At least the texts with these values for some of their variables, whatever the others stand
     * for.
     */
    TextSet bound(Variables some) {
      return TextSet.anyOf(texts.stream().map(text -> bound(partly(text, some))).toList());
    }

    /** A variable may stand for colons, so that no field of an ARN holds it. */
    private TextSet bound(Text text) {
      return text.hasVariable() && operator.type() == KeyType.ARN
          ? TextSet.of(text)
          : operator.matching().texts(text).orElseThrow();
    }

    private static Text partly(Text text, Variables some) {
      List<Text.Part> parts = new ArrayList<>();
      for (Text.Part part : text.parts()) {
        Optional<String> value =
            part instanceof Text.Variable variable
                ? some.valueOf(variable.foldedKey())
                : Optional.empty();
        parts.add(value.<Text.Part>map(Text.Literal::new).orElse(part));
      }
      return new Text(parts);
    }

    /** What is left without these texts. */
    Open without(Set<Text> others) {
      Set<Text> left = new LinkedHashSet<>(texts);
      left.removeAll(others);
      return new Open(operator, left);
    }

    /** The keys of the variables, case folded. */
    List<String> variableKeys() {
      return keysOf(texts.stream()).stream().sorted().toList();
    }

    static Set<String> keysOf(Stream<Text> texts) {
      return texts.flatMap(text -> text.variableKeys().stream()).collect(Collectors.toSet());
    }
  }
}
