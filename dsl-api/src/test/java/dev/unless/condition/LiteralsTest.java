package dev.unless.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.RequestValue;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A string is never a pattern, whichever operation takes it. */
class LiteralsTest {
  private static final String ARN = "arn:aws:s3:::b/";
  private static final Set<String> WITH_WILDCARDS_AROUND =
      Set.of(
          "startsWith",
          "startsWithAny",
          "containsAnyStartingWith",
          "onlyStartingWith",
          "endsWith",
          "contains");

  private static List<Operation> takingTexts() {
    return Operation.all().stream().filter(Operation::takesTexts).toList();
  }

  private static Comparison compare(Operation operation, String text)
      throws ReflectiveOperationException {
    return operation.with(type(operation) == KeyType.ARN ? ARN + text : text);
  }

  /** The type that an operation compares, told by what it accepts. */
  private static KeyType type(Operation operation) throws ReflectiveOperationException {
    try {
      return operation.with("a").operator().operator().type();
    } catch (RefusedException notText) {
      return notText.problem().text().contains("ARN") ? KeyType.ARN : KeyType.IP_ADDRESS;
    }
  }

  @Test
  void theyAreFound() {
    assertThat(takingTexts()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "*",
        "?",
        "$",
        "a*b?c",
        "${aws:username}",
        "${aws:username, 'x'}",
        "${*}",
        "${$}",
        "$${",
        "}",
        "'",
        " ",
        "日本",
        "😀"
      })
  void whatIsWrittenMeansTheTextAgain(String text) throws ReflectiveOperationException {
    for (Operation operation : takingTexts()) {
      if (type(operation) == KeyType.IP_ADDRESS) {
        assertThatThrownBy(() -> operation.with(text))
            .as("%s", operation)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("CIDR");
        continue;
      }
      Comparison comparison = compare(operation, text);
      Operator operator = comparison.operator().operator();
      String literal = operator.type() == KeyType.ARN ? ARN + text : text;
      String written = comparison.entry().values().get(0);
      Text meant = Text.parse(written, operator.syntax(true));
      if (WITH_WILDCARDS_AROUND.contains(operation.method().getName())) {
        assertThat(meant.parts())
            .as("%s", operation)
            .contains(new Text.Literal(literal), Text.Wildcard.ANY_RUN)
            .doesNotContain(Text.Wildcard.ANY_ONE)
            .noneMatch(Text.Variable.class::isInstance);
      } else {
        assertThat(meant).as("%s", operation).isEqualTo(Text.literal(literal));
        assertThat(matches(operator, written, literal + "x")).as("%s", operation).isFalse();
      }
      assertThat(matches(operator, written, literal)).as("%s", operation).isTrue();
      assertThat(matches(operator, written, literal.replace(text, "other")))
          .as("%s", operation)
          .isFalse();
    }
  }

  private static boolean matches(Operator operator, String written, String value) {
    return operator
        .test(written, true)
        .matches(
            RequestValue.of(value),
            new Variables() {
              @Override
              public Optional<String> valueOf(String foldedKey) {
                return Optional.of("other");
              }

              @Override
              public Variables folded() {
                return this;
              }
            });
  }

  @Test
  void halfACharacterIsRefusedEverywhere() throws ReflectiveOperationException {
    for (Operation operation : takingTexts()) {
      assertThatThrownBy(() -> compare(operation, "a\ud800"))
          .as("%s", operation)
          .isInstanceOf(RefusedException.class);
    }
  }
}
