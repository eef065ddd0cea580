package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of conditions on sets of which exactly one holds. */
class SetNegationTest {
  private static final Given[] TEXTS = {
    absent(), one("a"), one("b"), one(""), set(), set(""), set("a"), set("b"), set("a", "b")
  };

  @Test
  @Rule("negation.athena")
  void exceptingACallChainIsForAllValuesNotAndNeverForAnyValueNot() {
    When viaAthena = when("ForAnyValue:StringEquals", "athena.amazonaws.com").key("aws:CalledVia");
    When forAllNot = when("ForAllValues:StringNotEquals", "athena.amazonaws.com");
    When forAnyNot = when("ForAnyValue:StringNotEquals", "athena.amazonaws.com");
    Given[] chains = {
      absent(),
      set("athena.amazonaws.com"),
      set("glue.amazonaws.com"),
      set("athena.amazonaws.com", "glue.amazonaws.com")
    };

    Opposite.assertOpposite(viaAthena, forAllNot.key("aws:CalledVia"), chains);
    assertThat(forAllNot.key("aws:CalledVia").holds(absent())).isTrue();
    assertThat(forAnyNot.key("aws:CalledVia").holds(absent())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, StringNotEquals",
    "StringNotEquals, StringEquals",
    "StringLike, StringNotLike"
  })
  @Rule({"negation.any", "negation.all"})
  void aSetOperatorIsNegatedByTheOtherWithTheNegatedName(String operator, String negated) {
    When any = when("ForAnyValue:" + operator, "a");
    When all = when("ForAllValues:" + operator, "a");
    Opposite.assertOpposite(any, when("ForAllValues:" + negated, "a"), TEXTS);
    Opposite.assertOpposite(all, when("ForAnyValue:" + negated, "a"), TEXTS);
    assertThat(any.complement()).isEqualTo("ForAllValues:" + negated);
    assertThat(all.complement()).isEqualTo("ForAnyValue:" + negated);
  }

  @Test
  @Rule({"negation.any", "negation.all"})
  void underSetOperatorsOrdersAndBoolAreNegatedWithoutIfExists() {
    Given[] numbers = {absent(), set(), set("9"), set("10"), set("9", "10"), one("9"), one("10")};
    When below = when("ForAnyValue:NumericLessThan", "10");
    Opposite.assertOpposite(below, when("ForAllValues:NumericGreaterThanEquals", "10"), numbers);
    assertThat(below.complement()).isEqualTo("ForAllValues:NumericGreaterThanEquals");
    Opposite.assertOpposite(
        when("ForAllValues:Bool", "true"),
        when("ForAnyValue:Bool", "false"),
        absent(),
        set("true"),
        set("false"),
        set("true", "false"));
  }

  @Test
  @Rule("negation.bare-positive")
  void aBarePositiveOperatorOnASetIsNever() {
    for (Given given : List.of(absent(), set(), set("a"), set("a", "b"))) {
      assertThat(when("StringEquals", "a").key("aws:TagKeys").holds(given)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"StringNotEquals", "StringEqualsIfExists", "StringNotEqualsIfExists"})
  @Rule("negation.bare-negated")
  void aBareNegatedOrIfExistsOperatorOnASetAsksWhetherTheKeyIsAbsent(String operator) {
    When isAbsent = when("Null", "true").key("aws:TagKeys");
    for (Given given : List.of(absent(), set(), set(""), set("a"), set("b"))) {
      assertThat(when(operator, "a").key("aws:TagKeys").holds(given))
          .isEqualTo(isAbsent.holds(given));
    }
    assertThat(isAbsent.holds(absent(), set("a"))).containsExactly(true, false);
  }
}
