package dev.unless.condition.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.operator.Operator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenotationTest {
  private static final Syntax SPELLING = new Syntax(true, true);

  private static List<Text> texts(String values) {
    return Stream.of(values.split(" ")).map(value -> Text.parse(value, SPELLING)).toList();
  }

  private static Denotation of(Operator operator) {
    return new Denotation(operator, new Work());
  }

  @ParameterizedTest
  @CsvSource({
    "STRING_EQUALS, a b, b a, true, false",
    "STRING_EQUALS, a, a b, false, false",
    "STRING_EQUALS, a b, b, true, false",
    "STRING_EQUALS, a b, c, false, true",
    "STRING_EQUALS, ${a:b}, ${a:b}, true, false",
    "STRING_EQUALS, ${a:b}, a, false, false",
    "STRING_EQUALS, a, ${a:b}, false, false",
    "STRING_EQUALS, a ${a:b}, a, true, false",
    "STRING_EQUALS_IGNORE_CASE, A, a, true, false",
    "STRING_EQUALS_IGNORE_CASE, A, b, false, true",
    "STRING_LIKE, a*, ab*, true, false",
    "STRING_LIKE, ab*, a*, false, false",
    "STRING_LIKE, a*, b*, false, true",
    "STRING_LIKE, a*, *b, false, false",
    "STRING_LIKE, a* b*, ab ba, true, false",
    "STRING_LIKE, a* b*, ab ca, false, false",
    "STRING_LIKE, *, ${a:b}, false, false",
    "STRING_LIKE, a?* a, a*, true, false",
    "STRING_LIKE, a?* a ${a:b}, a* b, false, false",
    "STRING_LIKE, *a*b*, *aab*, true, false",
    "ARN_LIKE, arn:aws:iam::?*:role/a arn:aws:iam:::role/a, arn:aws:iam::*:role/a, true, false",
    "BINARY_EQUALS, YQ==, Yg==, false, true",
    "ARN_LIKE, arn:aws:iam::*:role/a, arn:aws:iam::1:role/a, true, false",
    "ARN_LIKE, arn:aws:iam::1:role/a, arn:aws:iam::*:role/a, false, false",
    "ARN_LIKE, arn:aws:iam::*:role/a, arn:aws:iam::1:role/b, false, true",
    "ARN_LIKE, arn:aws:iam::*:role/a, arn:aws:iam::*:role/b, false, true",
    "NUMERIC_LESS_THAN, 6, 5, true, false",
    "NUMERIC_LESS_THAN, 6, 6.0, true, false",
    "NUMERIC_LESS_THAN, 5, 6, false, false",
    "NUMERIC_GREATER_THAN, 5, 6, true, false",
    "NUMERIC_GREATER_THAN, 6, 6.0, true, false",
    "NUMERIC_GREATER_THAN, 6, 5, false, false",
    "NUMERIC_EQUALS, 6, 6.0, true, false",
    "NUMERIC_EQUALS, 6, 5, false, true",
    "DATE_LESS_THAN, 2026, 2025-12-31, true, false",
    "DATE_GREATER_THAN, 2026, 2025-12-31, false, false",
    "IP_ADDRESS, 10.0.0.0/8, 10.1.0.0/16, true, false",
    "IP_ADDRESS, 10.1.0.0/16, 10.0.0.0/8, false, false",
    "IP_ADDRESS, 10.0.0.0/8, 10.9.9.9/8, true, false",
    "IP_ADDRESS, 10.0.0.0/8, 11.0.0.0/16, false, true",
  })
  void valuesMatchAllThatOthersDoOrNothingOfIt(
      Operator operator, String outer, String inner, boolean covers, boolean areApart) {
    assertThat(of(operator).covers(texts(outer), texts(inner))).isEqualTo(covers);
    assertThat(of(operator).areApart(texts(outer), texts(inner))).isEqualTo(areApart);
    assertThat(of(operator).areApart(texts(inner), texts(outer))).isEqualTo(areApart);
  }

  @ParameterizedTest
  @CsvSource({
    "STRING_EQUALS, a b c, c b d, b c",
    "STRING_LIKE, a* b*, ab* bc c*, ab* bc",
    "STRING_LIKE, ab* bc, a* b*, ab* bc",
    "IP_ADDRESS, 10.0.0.0/8 10.0.0.0/8, 10.1.0.0/16, 10.1.0.0/16",
    "NUMERIC_LESS_THAN, 5, 6, 5",
  })
  void whatBothMatchMayBeValuesOfThem(Operator operator, String a, String b, String common) {
    assertThat(of(operator).common(texts(a), texts(b))).contains(texts(common));
  }

  @Test
  void whatBothMatchMayBeNothingOrNoValuesAtAll() {
    assertThat(of(Operator.STRING_LIKE).common(texts("a*"), texts("b*"))).contains(List.of());
    assertThat(of(Operator.STRING_LIKE).common(texts("a*"), texts("*b")))
        .isEqualTo(Optional.empty());
    assertThat(of(Operator.STRING_EQUALS).common(texts("${a:b}"), texts("a")))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "NUMERIC_LESS_THAN, 5 7 6, 7",
    "NUMERIC_GREATER_THAN, 6 5 7, 5",
    "NUMERIC_LESS_THAN, 5, 5",
    "NUMERIC_EQUALS, 5 6 5, 5 6",
    "STRING_EQUALS, a b a, a b",
  })
  void ofBoundsOneIsKeptAndOfOtherValuesEachOnce(Operator operator, String values, String kept) {
    assertThat(of(operator).reduced(texts(values))).isEqualTo(texts(kept));
  }

  @Test
  void aListThatAnotherMakesSuperfluousIsLeftOut() {
    Denotation like = of(Operator.STRING_LIKE);
    assertThat(like.union(List.of(texts("a*"), texts("ab* ac*")))).isEqualTo(texts("a*"));
    assertThat(like.union(List.of(texts("ab* ac*"), texts("a*")))).isEqualTo(texts("a*"));
    assertThat(like.union(List.of(texts("ab*"), texts("a* ab*")))).isEqualTo(texts("a* ab*"));
    assertThat(like.union(List.of(texts("a* b*"), texts("c* b*")))).isEqualTo(texts("a* b* c*"));
    assertThat(of(Operator.STRING_EQUALS).union(List.of(texts("b a"), texts("a c"))))
        .isEqualTo(texts("b a c"));
  }

  @Test
  void theOrderOfValuesDoesNotMatter() {
    assertThat(Denotation.same(texts("a b"), texts("b a"), new Work())).isTrue();
    assertThat(Denotation.same(texts("a b"), texts("b c"), new Work())).isFalse();
    assertThat(Denotation.same(texts("a"), texts("a b"), new Work())).isFalse();
    assertThat(Denotation.same(texts("a"), texts("b"), new Work())).isFalse();
  }

  /** So that a formula of too many values is refused before it takes too long. */
  @ParameterizedTest
  @CsvSource({
    "STRING_EQUALS, a b, c d e, 30, 30",
    "STRING_LIKE, a*, b*, 3, 2",
    "STRING_LIKE, a*, ${a:b}, 2, 2",
    "STRING_LIKE, a*, abc*, 320, 10",
    "STRING_LIKE, *a, *bc, 3, 2",
    "NUMERIC_LESS_THAN, 5, 6, 22, 2",
    "NUMERIC_EQUALS, 5, 6, 122, 122",
    "IP_ADDRESS, 10.0.0.1, 10.0.0.2, 22, 22",
  })
  void whatIsComparedIsCounted(
      Operator operator, String outer, String inner, long toCover, long toBeApart) {
    assertThat(steps(operator, d -> d.covers(texts(outer), texts(inner)))).isEqualTo(toCover);
    assertThat(steps(operator, d -> d.areApart(texts(outer), texts(inner)))).isEqualTo(toBeApart);
  }

  @Test
  void equalValuesTakeAStepEach() {
    assertThat(steps(Operator.STRING_LIKE, d -> d.covers(texts("a*"), texts("a*")))).isEqualTo(2);
    assertThat(steps(Operator.STRING_EQUALS, d -> d.common(texts("a b"), texts("c d e"))))
        .isEqualTo(30);
    assertThat(steps(Operator.STRING_EQUALS, d -> d.reduced(texts("a b")))).isEqualTo(2);
    assertThat(steps(Operator.STRING_EQUALS, d -> d.reduced(texts("a")))).isZero();
    assertThat(
            steps(
                Operator.STRING_EQUALS, d -> Denotation.same(texts("a b"), texts("b a"), d.work())))
        .isEqualTo(11);
    assertThat(
            steps(Operator.STRING_EQUALS, d -> Denotation.same(texts("a b"), texts("a"), d.work())))
        .isEqualTo(1);
  }

  private static long steps(Operator operator, Function<Denotation, Object> compared) {
    Work work = new Work();
    assertThat(compared.apply(new Denotation(operator, work))).isNotNull();
    return work.steps();
  }
}
