package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Given.set;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildcardTest {
  /** The last column is what a wildcard would match, were there one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StringEquals           | a*          | abc
          StringEquals           | a?          | ab
          StringEqualsIgnoreCase | a*          | abc
          NumericEquals          | 1*          | 10
          DateEquals             | 2026-*      | 2026-01-01
          NumericLessThan        | *           | 1
          DateGreaterThanEquals  | 20*         | 2026-01-01
          Bool                   | t*          | true
          Bool                   | *           | true
          IpAddress              | 203.0.113.* | 203.0.113.9
          BinaryEquals           | QU*         | QUJD
          """)
  @Rule({
    "op.string.wildcards",
    "op.equal.wildcards",
    "op.order.wildcards",
    "op.bool.wildcards",
    "op.ip.wildcards",
    "op.binary.wildcards"
  })
  void theseOperatorsKnowNoWildcards(String operator, String policy, String request) {
    assertThat(when(operator, policy).holds(one(request))).isFalse();
    assertThat(when("ForAnyValue:" + operator, policy).holds(set(request))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"StringEquals", "StringEqualsIgnoreCase", "BinaryEquals"})
  @Rule({"op.string.wildcards", "op.binary.wildcards"})
  void anAsteriskWithoutMeaningMatchesAnAsterisk(String operator) {
    assertThat(when(operator, "a*?").holds(one("a*?"), one("abc"))).containsExactly(true, false);
  }

  @Test
  @Rule({"op.like.wildcards", "op.like.case"})
  void stringLikeKnowsWildcardsAndCase() {
    assertThat(when("StringLike", "a*c?").holds(one("abbcd"), one("acd"), one("abc"), one("ABCD")))
        .containsExactly(true, true, false, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StringNotEquals           | a*          | abc                | true
          StringNotEqualsIgnoreCase | a*          | ABC                | true
          StringNotLike             | a*          | abc                | false
          ArnNotLike                | arn:*:*:*:*:* | arn:aws:s3:::b   | false
          ArnNotEquals              | arn:*:*:*:*:* | arn:aws:s3:::b   | false
          NumericNotEquals          | 1*          | 10                 | true
          DateNotEquals             | 2026*       | 2026               | true
          NotIpAddress              | 203.0.*     | 203.0.113.9        | true
          """)
  @Rule("op.not.wildcards")
  void aNegatedOperatorKnowsWildcardsAsItsPositiveDoes(
      String operator, String policy, String request, boolean holds) {
    assertThat(when(operator, policy).holds(one(request))).isEqualTo(holds);
  }

  @Test
  @Rule("glob.any-run")
  void anAsteriskMatchesAnyRunAlsoNoneAndAcrossLinesAndSlashes() {
    assertThat(when("StringLike", "a*z").holds(one("az"), one("a/b/z"), one("a\n\nz"), one("azy")))
        .containsExactly(true, true, true, false);
  }

  @Test
  @Rule("glob.any-one")
  void aQuestionMarkMatchesExactlyOneCodePoint() {
    assertThat(when("StringLike", "a?z").holds(one("abz"), one("a😀z"), one("a\nz")))
        .containsExactly(true, true, true);
    assertThat(when("StringLike", "a?z").holds(one("az"), one("abbz")))
        .containsExactly(false, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ab]", "a.c", "a\\*", "a|b", "^a$", "(a)", "%a_", "#a", "{a,b}"})
  @Rule("glob.nothing-else")
  void noOtherCharacterIsSpecial(String text) {
    String same = text.replace("*", "x");
    assertThat(when("StringLike", text).holds(one(same), one("a"), one("abc"), one("b")))
        .containsExactly(true, false, false, false);
  }
}
