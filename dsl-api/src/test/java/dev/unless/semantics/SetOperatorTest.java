package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetOperatorTest {
  private static final String ROWS = "dev.unless.semantics.OperatorRows#";

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule({"set.all.absent", "set.all.present", "set.all-not.absent", "set.all-not.present"})
  void forAllValuesAsksEveryValueAndIsTrueWhereTheKeyIsAbsent(OperatorRows.Row row) {
    assertThat(
            row.forAll()
                .holds(
                    absent(),
                    set(row.holding()),
                    set(row.holding(), row.failing()),
                    set(row.failing())))
        .containsExactly(true, true, false, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule({"set.any.absent", "set.any.present", "set.any-not.absent", "set.any-not.present"})
  void forAnyValueAsksSomeValueAndIsFalseWhereTheKeyIsAbsent(OperatorRows.Row row) {
    assertThat(
            row.forAny()
                .holds(
                    absent(),
                    set(row.holding()),
                    set(row.failing(), row.holding()),
                    set(row.failing())))
        .containsExactly(false, true, true, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule("set.any-if-exists.absent")
  void withIfExistsBothSetOperatorsAreTrueWhereTheKeyIsAbsent(OperatorRows.Row row) {
    When any = when("ForAnyValue:" + row.operator() + "IfExists", row.policy());
    When all = when("ForAllValues:" + row.operator() + "IfExists", row.policy());
    assertThat(any.holds(absent(), set(row.failing(), row.holding()), set(row.failing())))
        .containsExactly(true, true, false);
    assertThat(all.holds(absent(), set(row.holding()), set(row.failing(), row.holding())))
        .containsExactly(true, true, false);
  }

  @Test
  @Rule("set.all-not.present")
  void forAllValuesNotFailsAsSoonAsAValueMatchesAnyPolicyValue() {
    assertThat(when("ForAllValues:StringNotLike", "a*", "b*").holds(set("c", "d"), set("c", "bx")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("set.any-not.present")
  void forAnyValueNotHoldsForAValueThatMatchesNoneOfThePolicyValues() {
    When any = when("ForAnyValue:StringNotEquals", "a", "b");
    assertThat(any.holds(set("a", "b"), set("b"), set("a", "c")))
        .containsExactly(false, false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  @Rule({"set.null.absent", "set.null.present"})
  void aSetOperatorMakesNullAlwaysTrueOrAlwaysFalse(String value) {
    assertThat(when("ForAllValues:Null", value).holds(absent(), set("a"), set()))
        .containsExactly(true, true, true);
    assertThat(when("ForAnyValue:Null", value).holds(absent(), set("a"), set()))
        .containsExactly(false, false, false);
  }

  @ParameterizedTest
  @MethodSource(ROWS + "all")
  @Rule("set.null-data-set")
  void anEmptySetAndASetOfTheEmptyTextAreAbsent(OperatorRows.Row row) {
    boolean negated = row.isNegated();
    assertThat(row.bare().holds(set(), set(""))).containsExactly(negated, negated);
    assertThat(row.ifExists().holds(set(), set(""))).containsExactly(true, true);
    assertThat(row.forAll().holds(set(), set(""))).containsExactly(true, true);
    assertThat(row.forAny().holds(set(), set(""))).containsExactly(false, false);
  }

  @Test
  @Rule("set.null-data-set")
  void nullFindsTheNullDataSetAbsent() {
    assertThat(when("Null", "true").holds(set(), set(""), set("", "a")))
        .containsExactly(true, true, false);
    assertThat(when("Null", "true").key("aws:TagKeys").holds(set(""), one(""), set("a")))
        .containsExactly(true, true, false);
  }

  @Test
  @Rule("single.empty.present")
  void theEmptyTextOfASingleValuedKeyIsPresentForBareOperatorsNullAndIfExists() {
    assertThat(when("StringEquals", "").holds(one(""))).isTrue();
    assertThat(when("StringNotEquals", "").holds(one(""))).isFalse();
    assertThat(when("StringEqualsIfExists", "a").holds(one(""))).isFalse();
    assertThat(when("Null", "true").holds(one(""))).isFalse();
    assertThat(when("Null", "true").key("aws:referer").holds(one(""))).isFalse();
  }

  @Test
  @Rule("single.empty.under-set-operator")
  void theEmptyTextOfASingleValuedKeyIsTheNullDataSetUnderASetOperator() {
    assertThat(when("ForAllValues:StringEquals", "a").holds(one(""), one("b")))
        .containsExactly(true, false);
    assertThat(when("ForAnyValue:StringEquals", "").holds(one(""))).isFalse();
  }

  @Test
  @Rule("set.on-single")
  void aSetOperatorTakesASingleValueForASetOfOne() {
    assertThat(when("ForAllValues:StringEquals", "a").holds(one("a"), one("b")))
        .containsExactly(true, false);
    assertThat(when("ForAnyValue:StringEquals", "a").holds(one("a"), one("b")))
        .containsExactly(true, false);
  }

  @Test
  @Rule({"set.all.present", "set.any.present", "set.null-data-set"})
  void anEmptyTextAmongOthersIsAValue() {
    assertThat(when("ForAllValues:StringEquals", "a").holds(set("", "a"))).isFalse();
    assertThat(when("ForAnyValue:StringEquals", "").holds(set("", "a"))).isTrue();
  }
}
