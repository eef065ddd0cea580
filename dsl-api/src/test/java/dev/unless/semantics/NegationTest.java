package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of conditions of which exactly one holds, whatever the request says of the key. */
class NegationTest {
  @ParameterizedTest
  @CsvSource({
    "NumericLessThan, 10, 5, 7",
    "NumericLessThanEquals, 10, 5, 10",
    "NumericGreaterThan, 5, 10, 7",
    "NumericGreaterThanEquals, 5, 10, 5",
    "DateLessThan, 2026-02-01, 2026-01-01, 2026-01-15",
    "DateGreaterThanEquals, 2026-01-01, 2026-02-01, 2026-01-15"
  })
  @Rule("negation.reduce")
  void ofSeveralValuesAnOrderKeepsTheWidest(
      String operator, String widest, String other, String between) {
    for (Given given : List.of(absent(), one(between), one(widest), one(other), one("0"))) {
      assertThat(when(operator, other, widest).holds(given))
          .isEqualTo(when(operator, widest).holds(given));
    }
    assertThat(when(operator, widest).holds(one(between))).isTrue();
    assertThat(when(operator, other).holds(one(between))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dev.unless.semantics.OperatorRows#negated")
  @Rule("negation.name")
  void aNegatedNameIsTheExactNegation(OperatorRows.Row row) {
    When positive = when(row.operator().replace("Not", ""), row.policy());
    Opposite.assertOpposite(
        row.bare(), positive, absent(), one(row.holding()), one(row.failing()), set());
    assertThat(positive.complement()).isEqualTo(row.operator());
    assertThat(row.bare().complement()).isEqualTo(positive.operator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  @Rule("negation.bool")
  void boolIsNegatedByTheOtherValueWithIfExists(String value) {
    String other = value.equals("true") ? "false" : "true";
    Opposite.assertOpposite(
        when("Bool", value),
        when("BoolIfExists", other),
        absent(),
        one("true"),
        one("FALSE"),
        set());
    assertThat(when("Bool", other).holds(absent())).isEqualTo(when("Bool", value).holds(absent()));
  }

  @ParameterizedTest
  @CsvSource({
    "NumericLessThan, NumericGreaterThanEqualsIfExists, 10",
    "NumericLessThanEquals, NumericGreaterThanIfExists, 10",
    "NumericGreaterThan, NumericLessThanEqualsIfExists, 10",
    "NumericGreaterThanEquals, NumericLessThanIfExists, 10",
    "DateLessThan, DateGreaterThanEqualsIfExists, 2026",
    "DateLessThanEquals, DateGreaterThanIfExists, 2026",
    "DateGreaterThan, DateLessThanEqualsIfExists, 2026",
    "DateGreaterThanEquals, DateLessThanIfExists, 2026"
  })
  @Rule("negation.order")
  void anOrderIsNegatedByItsOppositeWithIfExists(String operator, String opposite, String value) {
    Opposite.assertOpposite(
        when(operator, value),
        when(opposite, value),
        absent(),
        one("9"),
        one("10"),
        one("11"),
        one("2026"),
        one("1767225599"),
        one("1767225600"),
        one("1767225601"));
    assertThat(when(operator, value).complement()).isEqualTo(opposite);
    assertThat(when(opposite, value).complement()).isEqualTo(operator);
  }

  @ParameterizedTest
  @CsvSource({"StringEquals, StringNotEquals", "StringNotEquals, StringEquals"})
  @Rule("negation.if-exists")
  void anotherIfExistsIsNegatedByPresenceAndTheNegatedName(String operator, String negated) {
    for (Given given : List.of(absent(), one("a"), one("b"), one(""))) {
      boolean present = when("Null", "false").holds(given);
      boolean opposite = present && when(negated, "a").holds(given);
      assertThat(when(operator + "IfExists", "a").holds(given)).isNotEqualTo(opposite);
    }
    assertThat(when(operator + "IfExists", "a").complement()).isEqualTo("none");
  }

  @Test
  @Rule("negation.binary")
  void binaryEqualsHasNoComplement() {
    assertThat(when("BinaryEquals", "QUJD").complement()).isEqualTo("none");
    assertThat(when("ForAnyValue:BinaryEquals", "QUJD").complement()).isEqualTo("none");
  }

  @Test
  @Rule("negation.parsable")
  void valuesThatDoNotParseFallBetweenAnOrderAndItsOpposite() {
    assertThat(when("NumericLessThan", "10").holds(one("ten"))).isFalse();
    assertThat(when("NumericGreaterThanEqualsIfExists", "10").holds(one("ten"))).isFalse();
    assertThat(when("Bool", "true").holds(one("yes"))).isFalse();
    assertThat(when("BoolIfExists", "false").holds(one("yes"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "aws:SecureTransport, yes, true",
    "aws:MultiFactorAuthAge, 1e3, 1000",
    "aws:CurrentTime, soon, 2026-01-01",
    "aws:EpochTime, 1.5e9, 1767225600",
    "aws:TokenIssueTime, 2026-13-01, 2026-12-01"
  })
  @Rule("builder.unparsable")
  void theRequestBuilderRefusesValuesThatDoNotParse(String key, String bad, String good) {
    RequestBuilder refused = get(user()).with("aws:MultiFactorAuthPresent", "true").with(key, bad);
    RequestBuilder taken = get(user()).with("aws:MultiFactorAuthPresent", "true").with(key, good);
    assertThatThrownBy(refused::build)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(key);
    assertThat(taken.build().values(key)).containsExactly(good);
  }
}
