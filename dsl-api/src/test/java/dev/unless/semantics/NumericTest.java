package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.explain.ExplanationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {
  @ParameterizedTest
  @CsvSource({
    "10, 10, true",
    "+10, 10, true",
    "-10, -10.0, true",
    "010, 10, true",
    "0.5, 0.50, true",
    "-0, 0, true",
    "10, 11, false",
    "-10, 10, false",
    "0.5, 0.05, false"
  })
  @Rule({"numeric.form", "numeric.exact"})
  void aNumberIsASignDigitsAndAFraction(String policy, String request, boolean equal) {
    assertThat(when("NumericEquals", policy).holds(one(request))).isEqualTo(equal);
  }

  @Test
  @Rule("numeric.exact")
  void numbersCompareExactly() {
    assertThat(when("NumericEquals", "9007199254740993").holds(one("9007199254740992"))).isFalse();
    assertThat(when("NumericGreaterThan", "9007199254740992").holds(one("9007199254740993")))
        .isTrue();
    assertThat(when("NumericEquals", "10").holds(one("10.0"))).isTrue();
    assertThat(when("NumericLessThan", "-1").holds(one("-1.5"), one("-0.5")))
        .containsExactly(true, false);
    assertThat(when("NumericLessThan", "10").holds(one("9"), one("100")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10abc", "1e3", "", " 10", "10 ", "0x10", "1,000", "--1", "NaN", "١٠", "."})
  @Rule({"numeric.refused", "unparsable.request"})
  void otherTextsAreNoNumbers(String value) {
    assertThat(when("NumericGreaterThanEquals", "-99999").holds(one(value))).isFalse();
    assertThat(when("NumericEquals", "10", "1000").holds(one(value))).isFalse();
    assertThat(when("NumericNotEquals", "10").holds(one(value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 10abc, 10, false",
    "NumericNotEquals, 10abc, 10, true",
    "NumericLessThan, 1e3, 10, false",
    "DateEquals, yesterday, 2026-01-01, false",
    "DateNotEquals, yesterday, 2026-01-01, true",
    "DateLessThan, 2026-13-01, 2026-01-01, false",
    "Bool, yes, true, false",
    "IpAddress, 300.0.0.1, 10.0.0.1, false",
    "NotIpAddress, 300.0.0.1, 10.0.0.1, true",
    "IpAddress, 10.0.0.0/33, 10.0.0.1, false"
  })
  @Rule("unparsable.policy")
  void aPolicyValueThatCannotBeReadMatchesNothing(
      String operator, String policy, String request, boolean holds) {
    assertThat(when(operator, policy).holds(one(request))).isEqualTo(holds);
  }

  @Test
  @Rule("unparsable.policy")
  void aPolicyValueThatCannotBeReadDoesNotMatchItself() {
    assertThat(when("NumericEquals", "ten").holds(one("ten"))).isFalse();
    assertThat(when("Bool", "yes").holds(one("yes"))).isFalse();
    assertThat(when("NumericEquals", "ten", "10").holds(one("10"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 10, ten, false",
    "NumericLessThan, 10, ten, false",
    "NumericNotEquals, 10, ten, true",
    "DateEquals, 2026-01-01, soon, false",
    "DateNotEquals, 2026-01-01, soon, true",
    "IpAddress, 0.0.0.0/0, localhost, false",
    "NotIpAddress, 0.0.0.0/0, localhost, true"
  })
  @Rule({"unparsable.request", "explain.unparsable"})
  void aRequestValueThatCannotBeReadMatchesNothingAndTheExplanationSaysSo(
      String operator, String policy, String request, boolean holds) {
    assertThat(when(operator, policy).holds(one(request))).isEqualTo(holds);
    assertThat(ExplanationText.of(when(operator, policy).decide(one(request)).explain()))
        .contains("the request's value is not of type");
  }

  @Test
  @Rule("explain.unparsable-policy")
  void aPolicyValueThatCannotBeReadIsNamedByTheExplanation() {
    assertThat(ExplanationText.of(when("NumericLessThan", "ten").decide(one("9")).explain()))
        .contains("the policy's \"ten\" is not of type NUMERIC, so it matches nothing");
    assertThat(ExplanationText.of(when("NumericLessThan", "10").decide(one("9")).explain()))
        .doesNotContain("matches nothing");
  }
}
