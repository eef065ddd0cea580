package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTest {
  private static final String TEAM = "aws:PrincipalTag/team";

  private static When team(String operator, String value) {
    return when(operator, value).and(TEAM, one("red"));
  }

  @Test
  @Rule({"var.key", "var.string", "op.string.variables", "op.like.variables"})
  void aVariableStandsForTheRequestsValue() {
    assertThat(
            team("StringEquals", "x-${aws:PrincipalTag/team}").holds(one("x-red"), one("x-blue")))
        .containsExactly(true, false);
    assertThat(team("StringLike", "${aws:PrincipalTag/team}/*").holds(one("red/a"), one("blue/a")))
        .containsExactly(true, false);
    assertThat(
            team("StringEqualsIgnoreCase", "${aws:PrincipalTag/team}")
                .holds(one("RED"), one("blue")))
        .containsExactly(true, false);
    assertThat(when("StringEquals", "${aws:username}").holds(one("alice"), one("bob")))
        .containsExactly(true, false);
  }

  @Test
  @Rule({"var.arn", "op.arn.variables"})
  void arnOperatorsKnowVariables() {
    When own = when("ArnLike", "arn:aws:s3:::home/${aws:username}/*");
    assertThat(own.holds(one("arn:aws:s3:::home/alice/a"), one("arn:aws:s3:::home/bob/a")))
        .containsExactly(true, false);
    When account = when("ArnEquals", "arn:aws:iam::${aws:PrincipalAccount}:role/r");
    assertThat(
            account.holds(
                one("arn:aws:iam::111122223333:role/r"), one("arn:aws:iam::444455556666:role/r")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "StringNotEquals, red, false",
    "StringNotEquals, blue, true",
    "StringNotEqualsIgnoreCase, RED, false",
    "StringNotLike, red, false",
    "StringNotLike, blue, true"
  })
  @Rule("op.not.variables")
  void aNegatedOperatorKnowsVariablesAsItsPositiveDoes(
      String operator, String request, boolean holds) {
    assertThat(team(operator, "${aws:PrincipalTag/team}").holds(one(request))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 10",
    "DateEquals, 2026-01-01",
    "NumericLessThanEquals, 10",
    "DateGreaterThanEquals, 2026-01-01",
    "Bool, true",
    "IpAddress, 10.0.0.1",
    "BinaryEquals, QUJD"
  })
  @Rule({
    "op.equal.variables",
    "op.order.variables",
    "op.bool.variables",
    "op.ip.variables",
    "op.binary.variables"
  })
  void otherOperatorsKnowNoVariables(String operator, String value) {
    When condition = when(operator, "${svc:Other}").and("svc:Other", one(value));
    assertThat(condition.holds(one(value))).isFalse();
    assertThat(when(operator, value).holds(one(value))).isTrue();
  }

  @Test
  @Rule("var.default")
  void aDefaultStandsForAnAbsentKey() {
    When condition = when("StringEquals", "${svc:Team, 'company wide'}");
    assertThat(condition.holds(one("company wide"), one(""))).containsExactly(true, false);
    assertThat(condition.and("svc:Team", one("red")).holds(one("company wide"), one("red")))
        .containsExactly(false, true);
  }

  @Test
  @Rule("var.escapes")
  void escapesStandForTheCharactersThemselves() {
    assertThat(when("StringLike", "a${*}${?}*").holds(one("a*?"), one("a*?x"), one("abc")))
        .containsExactly(true, true, false);
    assertThat(
            when("StringEquals", "${$}{aws:username}").holds(one("${aws:username}"), one("alice")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("var.case")
  void namesMatchInAnyCase() {
    assertThat(team("StringEquals", "${AWS:principaltag/TEAM}").holds(one("red"), one("x")))
        .containsExactly(true, false);
  }
}
