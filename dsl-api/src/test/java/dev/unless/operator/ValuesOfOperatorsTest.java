package dev.unless.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.text.Variables;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesOfOperatorsTest {
  @ParameterizedTest
  @CsvSource({
    "StringEquals, a*, a*, true",
    "StringEquals, a, A, false",
    "StringEqualsIgnoreCase, aB, Ab, true",
    "StringEqualsIgnoreCase, a, b, false",
    "StringLike, a*, ab, true",
    "StringLike, a*, Ab, false",
    "ArnEquals, arn:aws:iam::*:role/a, arn:aws:iam::1:role/a, true",
    "ArnLike, arn:aws:iam::*:role/a, arn:aws:iam::1:role/b, false",
    "ArnLike, *, a, false", // no ARN
    "NumericEquals, 5, 5.0, true",
    "NumericEquals, 5, 6, false",
    "NumericEquals, five, five, false",
    "NumericLessThan, 5, 4, true",
    "NumericLessThan, 5, 5, false",
    "NumericLessThanEquals, 5, 5, true",
    "NumericLessThanEquals, 5, 6, false",
    "NumericGreaterThan, 5, 6, true",
    "NumericGreaterThan, 5, 5, false",
    "NumericGreaterThanEquals, 5, 5, true",
    "NumericGreaterThanEquals, 5, 4, false",
    "NumericLessThan, 5, four, false",
    "DateEquals, 2026-01-01, 2026, true",
    "DateEquals, 2026-01-01, 2026-01-02, false",
    "DateLessThan, 2026, 2025-12-31, true",
    "DateLessThan, 2026, yesterday, false",
    "DateLessThan, tomorrow, 2026, false",
    "Bool, True, tRUE, true",
    "Bool, true, false, false",
    "Bool, false, false, true",
    "Bool, yes, yes, false",
    "IpAddress, 10.0.0.0/8, 10.1.2.3, true",
    "IpAddress, 10.0.0.0/8, 11.1.2.3, false",
    "IpAddress, 10.0.0.0/8, here, false",
    "IpAddress, here, 10.1.2.3, false",
    "BinaryEquals, QQ==, QQ==, true",
    "BinaryEquals, QQ==, qq==, false",
    "BinaryEquals, Q*, QQ, false",
  })
  void aValueOfAPolicyMatchesValuesOfRequests(
      String operator, String policy, String request, boolean matches) {
    Operator positive = ConditionOperator.parse(operator).operator();
    assertThat(positive.test(policy, true).matches(RequestValue.of(request), Variables.NONE))
        .isEqualTo(matches);
    positive
        .complement()
        .filter(Operator::isNegated)
        .ifPresent(
            negated ->
                assertThat(
                        negated
                            .test(policy, true)
                            .matches(RequestValue.of(request), Variables.NONE))
                    .isEqualTo(matches));
  }

  @Test
  void variablesStandForTextsOnlyWhereTheDocumentKnowsThem() {
    RequestValue written = RequestValue.of("${a:b}");
    assertThat(Operator.STRING_LIKE.test("${a:b}", false).matches(written, Variables.NONE))
        .isTrue();
    assertThat(Operator.STRING_LIKE.test("${a:b}", true).matches(written, Variables.NONE))
        .isFalse();
    assertThat(Operator.BINARY_EQUALS.test("${a:b}", true).matches(written, Variables.NONE))
        .isTrue();
    RequestValue name = RequestValue.of("ANN");
    Variables variables =
        new Variables() {
          @Override
          public Optional<String> valueOf(String foldedKey) {
            return Optional.of("Ann");
          }

          @Override
          public Variables folded() {
            return new Variables() {
              @Override
              public Optional<String> valueOf(String foldedKey) {
                return Optional.of("ann");
              }

              @Override
              public Variables folded() {
                return this;
              }
            };
          }
        };
    assertThat(Operator.STRING_EQUALS_IGNORE_CASE.test("${a:b}", true).matches(name, variables))
        .isTrue();
    assertThat(Operator.STRING_EQUALS.test("${a:b}", true).matches(name, variables)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void eachOperatorHasItsFormsAndOnlyNullHasNoIfExists(Operator operator) {
    for (Quantifier quantifier : Quantifier.values()) {
      ConditionOperator bare = new ConditionOperator(quantifier, operator, false);
      assertThat(ConditionOperator.parse(bare.text())).isEqualTo(bare).hasToString(bare.text());
      String ifExists = bare.text() + "IfExists";
      if (operator == Operator.NULL) {
        assertThatThrownBy(() -> new ConditionOperator(quantifier, operator, true))
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("Null has no IfExists.");
        assertThatThrownBy(() -> ConditionOperator.parse(ifExists))
            .isInstanceOfSatisfying(
                RefusedException.class,
                refused -> assertThat(refused.code()).isEqualTo(Code.NULL_WITH_IF_EXISTS));
      } else {
        assertThat(ConditionOperator.parse(ifExists))
            .isEqualTo(new ConditionOperator(quantifier, operator, true));
      }
    }
    assertThat(ConditionOperator.of(operator).text()).isEqualTo(operator.text());
    assertThat(ConditionOperator.of(operator).holdsWhenAbsent()).isEqualTo(operator.isNegated());
  }

  @ParameterizedTest
  @CsvSource({
    "StringEqual, StringEquals",
    "forAnyValue:StringLike, ForAnyValue:StringLike",
    "StringLikeIfExist, StringLikeIfExists",
  })
  void aMisspeltOperatorIsToldWithTheOneThatIsMeant(String written, String meant) {
    assertThatThrownBy(() -> ConditionOperator.parse(written))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.INVALID_CONDITION_OPERATOR);
              assertThat(refused).hasMessageContaining(meant);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "StringEqualsIfExists, true",
    "ForAllValues:StringEquals, true",
    "ForAllValues:StringNotEquals, true",
    "ForAnyValue:StringNotEquals, false",
    "ForAnyValue:StringEqualsIfExists, true",
    "StringNotLike, true",
    "NumericLessThan, false",
    "BoolIfExists, true",
  })
  void anAbsentKeyIsEnoughForSomeOperators(String operator, boolean holds) {
    assertThat(ConditionOperator.parse(operator).holdsWhenAbsent()).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, StringNotEquals",
    "StringNotEquals, StringEquals",
    "ForAnyValue:StringLike, ForAllValues:StringNotLike",
    "ForAllValues:NumericLessThan, ForAnyValue:NumericGreaterThanEquals",
    "NumericLessThan, NumericGreaterThanEqualsIfExists",
    "NumericLessThanIfExists, NumericGreaterThanEquals",
    "DateGreaterThan, DateLessThanEqualsIfExists",
    "StringEqualsIfExists, ",
    "ForAnyValue:NumericLessThanIfExists, ",
    "Bool, ",
    "BinaryEquals, ",
    "Null, ",
  })
  void someOperatorsHaveAnOpposite(String operator, String opposite) {
    assertThat(ConditionOperator.parse(operator).complement().map(ConditionOperator::text))
        .isEqualTo(Optional.ofNullable(opposite));
  }

  @ParameterizedTest
  @CsvSource({
    "STRING, x, true",
    "BINARY, x, true",
    "ARN, x, false",
    "ARN, arn:aws:s3:::b, true",
    "NUMERIC, x, false",
    "NUMERIC, 1.5, true",
    "DATE, x, false",
    "DATE, 2026, true",
    "BOOL, x, false",
    "BOOL, TRUE, true",
    "BOOL, False, true",
    "IP_ADDRESS, x, false",
    "IP_ADDRESS, 10.0.0.1, true",
    "IP_ADDRESS, 10.0.0.0/8, false",
  })
  void aValueOfARequestIsOfSomeTypes(KeyType type, String text, boolean fits) {
    Optional<Problem> problem = RequestValue.of(text).problem("k", type);
    assertThat(RequestValue.of(text).isA(type)).isEqualTo(fits);
    assertThat(problem.isEmpty()).isEqualTo(fits);
    problem.ifPresent(told -> assertThat(told.text()).startsWith("k"));
  }

  @Test
  void whatIsNoAddressIsToldAsSuchAndARangeAsAnotherType() {
    String range = problem("10.0.0.0/8", KeyType.IP_ADDRESS).text();
    assertThat(range)
        .isEqualTo(
            "k cannot be \"10.0.0.0/8\": its values are of type " + KeyType.IP_ADDRESS + ".");
    assertThat(problem("x", KeyType.IP_ADDRESS).text()).startsWith("k: ");
    assertThat(problem("x", KeyType.BOOL).text())
        .isEqualTo("k cannot be \"x\": its values are of type " + KeyType.BOOL + ".");
  }

  private static Problem problem(String text, KeyType type) {
    return RequestValue.of(text).problem("k", type).orElseThrow();
  }
}
