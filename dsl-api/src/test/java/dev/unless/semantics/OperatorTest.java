package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {
  private static final String ROWS = "dev.unless.semantics.OperatorRows#";

  @Test
  void everyOperatorHasARow() {
    assertThat(OperatorRows.all().map(OperatorRows.Row::operator))
        .hasSize(26)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Operator.values())
                .filter(operator -> operator != Operator.NULL)
                .map(Operator::text)
                .toList());
  }

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule({"condition.values-ored", "condition.values-nored"})
  void anOperatorHoldsForTheValuesItNames(OperatorRows.Row row) {
    assertThat(row.bare().holds(one(row.holding()), one(row.failing())))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "positive")
  @Rule({
    "op.string.absent",
    "op.like.absent",
    "op.arn.absent",
    "op.equal.absent",
    "op.order.absent",
    "op.bool.absent",
    "op.ip.absent",
    "op.binary.absent"
  })
  void aPositiveOperatorIsFalseWhereTheKeyIsAbsent(OperatorRows.Row row) {
    assertThat(row.bare().holds(absent())).isFalse();
  }

  @ParameterizedTest
  @MethodSource(ROWS + "positive")
  @Rule({
    "op.string.if-exists",
    "op.like.if-exists",
    "op.arn.if-exists",
    "op.equal.if-exists",
    "op.order.if-exists",
    "op.bool.if-exists",
    "op.ip.if-exists",
    "op.binary.if-exists"
  })
  void ifExistsMakesAPositiveOperatorTrueOnlyWhereTheKeyIsAbsent(OperatorRows.Row row) {
    assertThat(row.ifExists().holds(absent(), one(row.holding()), one(row.failing())))
        .containsExactly(true, true, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "negated")
  @Rule({"op.not.absent", "op.not.if-exists"})
  void aNegatedOperatorIsTrueWhereTheKeyIsAbsentWithAndWithoutIfExists(OperatorRows.Row row) {
    assertThat(row.bare().holds(absent())).isTrue();
    assertThat(row.ifExists().holds(absent(), one(row.holding()), one(row.failing())))
        .containsExactly(true, true, false);
  }

  @Test
  @Rule("op.bool.absent")
  void boolFalseIsFalseWhereTheKeyIsAbsent() {
    assertThat(when("Bool", "false").holds(absent(), one("false"))).containsExactly(false, true);
    assertThat(when("BoolIfExists", "false").holds(absent())).isTrue();
  }

  @ParameterizedTest
  @MethodSource(ROWS + "negated")
  @Rule({
    "op.string.negated",
    "op.like.negated",
    "op.arn.negated",
    "op.equal.negated",
    "op.ip.negated"
  })
  void theNegatedNameIsTheOppositeOfItsPositive(OperatorRows.Row row) {
    When positive = when(row.operator().replace("Not", ""), row.policy());
    assertThat(row.bare().holds(absent(), one(row.holding()), one(row.failing())))
        .containsExactly(true, true, false);
    assertThat(positive.holds(absent(), one(row.holding()), one(row.failing())))
        .containsExactly(false, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NotBool",
        "BoolNotEquals",
        "BinaryNotEquals",
        "NotBinaryEquals",
        "NumericNotLessThan",
        "NumericNotGreaterThanEquals",
        "DateNotLessThan",
        "DateNotGreaterThan"
      })
  @Rule({"op.order.negated", "op.bool.negated", "op.binary.negated"})
  void orderBoolAndBinaryHaveNoNegatedName(String operator) {
    assertThatThrownBy(() -> ConditionOperator.parse(operator))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(operator);
  }
}
