package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableValueTest {
  private static final String TEAM = "aws:PrincipalTag/team";

  @Test
  @Rule("var.set-valued")
  void aSetValuedKeyHasNoValue() {
    When set = when("StringEquals", "${svc:Set}").and("svc:Set", set("a"));
    assertThat(set.holds(one("a"), one("[a]"))).containsExactly(false, false);
    assertThat(when("StringEquals", "${svc:Set, 'x'}").and("svc:Set", set("a")).holds(one("x")))
        .isTrue();
    assertThat(when("StringEquals", "${svc:Set}").and("svc:Set", one("a")).holds(one("a")))
        .isTrue();
  }

  @Test
  @Rule({"var.version-2012", "var.version-2008", "var.version-none"})
  void onlyThePresentLanguageKnowsVariables() {
    When condition = when("StringEquals", "${aws:username}");
    assertThat(condition.holds(one("alice"), one("${aws:username}"))).containsExactly(true, false);
    assertThat(condition.in2008().holds(one("alice"), one("${aws:username}")))
        .containsExactly(false, true);
    assertThat(condition.withoutVersion().holds(one("alice"), one("${aws:username}")))
        .containsExactly(false, true);
  }

  @Test
  @Rule({"var.version-2008", "var.version-none"})
  void inTheOldLanguageAnEscapeIsLiteralTextToo() {
    When condition = when("StringLike", "a${*}");
    assertThat(condition.in2008().holds(one("a*"), one("a${xyz}"))).containsExactly(false, true);
    assertThat(condition.withoutVersion().holds(one("a*"), one("a${}")))
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StringLike", "ArnLike"})
  @Rule("var.literal")
  void anAsteriskInASubstitutedValueIsNoWildcard(String operator) {
    When condition =
        when(operator, "arn:aws:s3:::b/${aws:PrincipalTag/team}").and(TEAM, one("r*?"));
    assertThat(condition.holds(one("arn:aws:s3:::b/red"), one("arn:aws:s3:::b/r*?")))
        .containsExactly(false, true);
  }

  @Test
  @Rule("var.literal")
  void aVariableInASubstitutedValueIsNotSubstituted() {
    When condition =
        when("StringEquals", "${aws:PrincipalTag/team}").and(TEAM, one("${aws:username}"));
    assertThat(condition.holds(one("alice"), one("${aws:username}"))).containsExactly(false, true);
  }

  @Test
  @Rule("var.empty")
  void anEmptyValueIsAValue() {
    When condition = when("StringEquals", "a${svc:Empty, 'x'}").and("svc:Empty", one(""));
    assertThat(condition.holds(one("a"), one("ax"))).containsExactly(true, false);
  }

  @Test
  @Rule({"var.absent.positive", "var.absent.negated"})
  void withoutValueAndDefaultItMatchesNothing() {
    assertThat(when("StringEquals", "a${svc:None}").holds(one("a"), one("a${svc:None}")))
        .containsExactly(false, false);
    assertThat(when("StringLike", "*${svc:None}*").holds(one("a"))).isFalse();
    assertThat(when("StringNotEquals", "a${svc:None}").holds(one("a"))).isTrue();
    assertThat(when("StringNotLike", "*${svc:None}*").holds(one("a"))).isTrue();
    assertThat(when("StringNotEquals", "${svc:None}", "a").holds(one("a"))).isFalse();
    assertThat(when("StringEquals", "${svc:None}", "a").holds(one("a"))).isTrue();
  }
}
