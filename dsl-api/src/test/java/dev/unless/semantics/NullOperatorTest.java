package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullOperatorTest {
  @Test
  @Rule({"op.null.true-absent", "op.null.false-absent"})
  void nullAsksWhetherTheKeyIsAbsent() {
    assertThat(when("Null", "true").holds(absent(), one("a"), set("a")))
        .containsExactly(true, false, false);
    assertThat(when("Null", "false").holds(absent(), one("a"), set("a")))
        .containsExactly(false, true, true);
  }

  @Test
  @Rule("op.null.negated")
  void itsTwoValuesAreEachOthersNegation() {
    for (Given given : List.of(absent(), one("a"), one(""), set(), set("a"))) {
      assertThat(when("Null", "true").holds(given))
          .isNotEqualTo(when("Null", "false").holds(given));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NullIfExists", "ForAnyValue:NullIfExists", "ForAllValues:NullIfExists"})
  @Rule("op.null.if-exists")
  void nullWithIfExistsIsIllegal(String operator) {
    assertThat(Read.onlyError(allow("*").when(operator, "svc:Key", "true")))
        .isEqualTo("/Statement/0/Condition/" + operator);
    assertThat(Read.reads(allow("*").when("Null", "svc:Key", "true"))).isTrue();
  }

  @Test
  @Rule("op.null.wildcards")
  void nullKnowsNoWildcards() {
    assertThat(when("Null", "t*").holds(absent(), one("a"))).containsExactly(false, false);
  }

  @Test
  @Rule("op.null.variables")
  void nullKnowsNoVariables() {
    When withVariable =
        when("Null", "${aws:PrincipalTag/t}").and("aws:PrincipalTag/t", one("true"));
    assertThat(withVariable.holds(absent(), one("a"))).containsExactly(false, false);
  }
}
