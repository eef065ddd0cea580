package dev.unless.condition;

import static dev.unless.operator.Quantifier.FOR_ANY_VALUE;
import static dev.unless.operator.Quantifier.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Empty never means unrestricted. */
class EmptyListsTest {
  @Test
  void everyOperationRefusesAnEmptyList() {
    List<Operation> lists = Operation.all().stream().filter(Operation::takesList).toList();
    assertThat(lists).hasSizeGreaterThan(40);
    for (Operation operation : lists) {
      assertThatThrownBy(() -> operation.call(List.of()))
          .as("%s", operation)
          .isInstanceOf(RefusedException.class)
          .hasMessageMatching(
              "(For\\w+:)?\\w+ of \\w+:\\w+ has no values: that matches .* under when, .* under"
                  + " unless\\. Give at least one value\\.");
    }
  }

  @Test
  void theMessageSaysWhatItWouldHaveMeant() {
    assertThatThrownBy(() -> Keys.sourceVpc(List.of()))
        .hasMessage(
            "StringEquals of aws:SourceVpc has no values: that matches no request under when, every"
                + " request under unless. Give at least one value.");
    assertThatThrownBy(() -> Keys.TAG_KEYS.onlyFrom(List.of()))
        .hasMessageContaining(
            "ForAllValues:StringEquals of aws:TagKeys has no values: that matches every request"
                + " without the key under when, every request with the key under unless.");
    assertThatThrownBy(() -> compare(Keys.SOURCE_VPC, NONE, Operator.STRING_NOT_EQUALS, false))
        .hasMessageContaining("that matches every request under when, no request under unless");
    assertThatThrownBy(() -> compare(Keys.SOURCE_VPC, NONE, Operator.STRING_EQUALS, true))
        .hasMessageContaining("matches every request without the key under when");
    assertThatThrownBy(
            () -> compare(Keys.TAG_KEYS, FOR_ANY_VALUE, Operator.STRING_NOT_EQUALS, false))
        .hasMessageContaining("matches every request with the key under when");
  }

  private static void compare(
      Key<?> key, Quantifier quantifier, Operator operator, boolean ifExists) {
    new Comparison(key, new ConditionOperator(quantifier, operator, ifExists), List.of());
  }

  @Test
  void anEmptyTextIsNoStartEndOrPart() {
    assertThatThrownBy(() -> Keys.USER_ID.startsWith(""))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "startsWith of aws:userid has an empty text: that matches every request with the key."
                + " Give the text, or ask exists().");
    assertThatThrownBy(() -> Keys.USER_ID.endsWith("")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Keys.USER_ID.startsWithAny("a", ""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Keys.TAG_KEYS.onlyStartingWith(""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Keys.USER_ID.contains("")).isInstanceOf(RefusedException.class);
  }

  @Test
  void formulasWithoutConditionsAreRefused() {
    assertThatThrownBy(() -> Conditions.allOf(List.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "allOf has no conditions: that matches every request under when, no request under"
                + " unless. Give at least one condition.");
    assertThatThrownBy(() -> Conditions.anyOf(List.of()))
        .hasMessageStartingWith(
            "anyOf has no conditions: that matches no request under when, every request under"
                + " unless.");
    assertThatThrownBy(() -> Conditions.noneOf(List.of()))
        .hasMessageStartingWith("noneOf has no conditions: that matches every request under when");
    assertThatThrownBy(() -> new AllOf(List.of())).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> new AnyOf(List.of())).isInstanceOf(RefusedException.class);
  }
}
