package dev.unless.semantics;

import static dev.unless.semantics.Given.absent;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StringDetailsTest {
  @Test
  @Rule("string.code-point")
  void stringsCompareByCodePoint() {
    String composed = "\u00e9";
    String decomposed = "e\u0301";
    assertThat(when("StringEquals", composed).holds(one(composed), one(decomposed)))
        .containsExactly(true, false);
    assertThat(when("StringEquals", "alice").holds(one("Alice"), one("alice "), one("alice")))
        .containsExactly(false, false, true);
  }

  @Test
  @Rule("string.folding")
  void ignoreCaseFoldsEachCharacterWithoutLocale() {
    assertThat(when("StringEqualsIgnoreCase", "STRASSE").holds(one("strasse"), one("straße")))
        .containsExactly(true, false);
    assertThat(when("StringEqualsIgnoreCase", "ß").holds(one("SS"), one("ß")))
        .containsExactly(false, true);
    assertThat(when("StringEqualsIgnoreCase", "TITLE").holds(one("title"), one("tıtle")))
        .containsExactly(true, false);
    assertThat(when("StringEqualsIgnoreCase", "Ä").holds(one("ä"))).isTrue();
  }

  @Test
  @Rule("string.folding")
  void theNegatedOperatorFoldsLikewise() {
    assertThat(when("StringNotEqualsIgnoreCase", "Alice").holds(one("aLICE"), one("bob")))
        .containsExactly(false, true);
  }

  @Test
  @Rule("values.empty.reads")
  void anEmptyListOfValuesReads() {
    assertThat(Read.reads(allow("*").when("StringEquals", "svc:Key"))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("dev.unless.semantics.OperatorRows#positive")
  @Rule("values.empty.positive")
  void anEmptyListMatchesNothingUnderAPositiveOperator(OperatorRows.Row row) {
    assertThat(when(row.operator()).holds(one(row.holding()), one(row.failing()), absent()))
        .containsExactly(false, false, false);
  }

  @ParameterizedTest
  @MethodSource("dev.unless.semantics.OperatorRows#negated")
  @Rule("values.empty.negated")
  void anEmptyListMatchesEverythingUnderANegatedOperator(OperatorRows.Row row) {
    assertThat(when(row.operator()).holds(one(row.holding()), one(row.failing()), absent()))
        .containsExactly(true, true, true);
  }

  @ParameterizedTest
  @MethodSource("dev.unless.semantics.OperatorRows#positive")
  @Rule("values.empty.for-all")
  void underForAllValuesAnEmptyListHoldsOnlyWhereTheKeyIsAbsent(OperatorRows.Row row) {
    assertThat(when("ForAllValues:" + row.operator()).holds(absent(), set(row.holding())))
        .containsExactly(true, false);
    assertThat(when("ForAnyValue:" + row.operator()).holds(absent(), set(row.holding())))
        .containsExactly(false, false);
  }
}
