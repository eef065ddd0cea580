package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Seed;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are in all of some sets and in none of others. */
class TextSetTest {
  private static final long CASES = Math.min(100_000, Long.getLong("unless.cases", 20_000));
  private static final TextSet ANYTHING = set("*");

  private static Text pattern(String spelling) {
    return Text.parse(spelling, new Syntax(true, true));
  }

  private static TextSet set(String spelling) {
    return TextSet.of(pattern(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "a*, *b, true",
    "a*, b*, false",
    "a?c, *bc, true",
    "'', *, true",
    "'', ?, false",
    "a*b*c, *x*y*, true",
    "ab, a, false",
    "aab, ab, false",
    "é?, ?😀, true",
    "a/${aws:username}, a/ann, true",
    "a/${aws:username}, b/ann, false"
  })
  void twoPatternsMayShareAText(String a, String b, boolean share) {
    assertThat(set(a).mayMeet(set(b))).isEqualTo(share);
    assertThat(set(b).mayMeet(set(a))).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "a*, ab*, true",
    "*/*, b/*, true",
    "*, '', true",
    "?*, *, false",
    "a?, a*, false",
    "?, ?, true",
    "a*, b, false",
    "a*b, a*c*b, true",
    "*b*, a*b, true",
    "?a*, 'ba', true",
    "😀*, 😀?, true",
    "?, 😀, true",
    "a*b, ab*, false",
    "a*, '', false",
    "*a, *ba, true",
    "a/*, a/${aws:username}, true",
    "*a*b*, *aab*, true",
    "*ab*, *a?b*, false"
  })
  void oneCoversTheOtherWhereNoTextOfItIsLeft(String outer, String inner, boolean covers) {
    assertThat(set(outer).covers(set(inner))).isEqualTo(covers);
  }

  @Test
  void severalTogetherCoverWhatNoneCoversAlone() {
    TextSet both = TextSet.anyOf(List.of(set("a*"), set("?"), set("")));
    assertThat(both.covers(TextSet.anyOf(List.of(set("b"), set("a?"))))).isTrue();
    assertThat(both.covers(set("b?"))).isFalse();
    assertThat(TextSet.anyOf(List.of(set(""), set("?*"))).covers(ANYTHING)).isTrue();
    assertThat(TextSet.anyOf(List.of(set("*a*"), set("?*"))).covers(ANYTHING)).isFalse();
    assertThat(TextSet.anyOf(List.of()).covers(set("a"))).isFalse();
    assertThat(set("a").covers(TextSet.anyOf(List.of()))).isTrue();
    assertThat(TextSet.anyOf(List.of()).mayMeet(ANYTHING)).isFalse();
  }

  @Test
  void whatIsFoundIsInAllAndInNone() {
    FoundText found = TextSet.find(List.of(set("a*"), set("*b")), List.of(set("ab"), set("a?b")));
    assertThat(found.text())
        .hasValueSatisfying(
            text -> {
              assertThat(text).startsWith("a").endsWith("b").hasSizeGreaterThan(3);
            });
    assertThat(found.isCertain()).isTrue();
    assertThat(found.isProvedNone()).isFalse();
    assertThat(TextSet.find(List.of(), List.of()).text()).contains("");
    assertThat(TextSet.find(List.of(), List.of(set(""))).text()).isPresent();
    assertThat(TextSet.find(List.of(), List.of(ANYTHING)).isProvedNone()).isTrue();
    assertThat(TextSet.find(List.of(set("?")), List.of(set("a"), set("x"))).text())
        .hasValueSatisfying(text -> assertThat(text).isNotIn("a", "x").hasSize(1));
  }

  @Test
  void inAnyCaseEachCaseIsTheSameText() {
    TextSet any = TextSet.inAnyCase(pattern("Straße K*"));
    assertThat(any.contains("sTRAßE k!")).isTrue();
    assertThat(any.contains("straße \u212a")).isTrue();
    assertThat(any.contains("strasse k")).isFalse();
    assertThat(any.covers(set("Straße K-*"))).isTrue();
    assertThat(set("Straße K*").covers(any)).isFalse();
    assertThat(
            TextSet.find(List.of(TextSet.inAnyCase(pattern("k"))), List.of(set("k"), set("K")))
                .text())
        .contains("\u212a");
    assertThat(
            TextSet.find(
                    List.of(TextSet.inAnyCase(pattern("k"))),
                    List.of(set("k"), set("K"), set("\u212a")))
                .isProvedNone())
        .isTrue();
    assertThatThrownBy(() -> TextSet.anyOf(List.of(any, set("a"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(TextSet.anyOf(List.of(any, TextSet.inAnyCase(pattern("X")))).contains("x")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::1:role/*        | arn:aws:iam::1:role/a:b | true",
        "arn:aws:iam::*:role/a        | arn:aws:iam::1:2:role/a | false",
        "arn:*:role/a                 | arn:aws:iam::1:role/a   | false",
        "*:aws:iam::1:role/a          | arn:aws:iam::1:role/a   | true",
        "*:aws:iam::1:role/a          | xrn:aws:iam::1:role/a   | false",
        "xrn:aws:iam::1:role/a        | xrn:aws:iam::1:role/a   | false",
        "arn:aws:iam::1:*             | arn:aws:iam::1:role/a:b | true",
        "arn:?ws:s3:::b               | arn:aws:s3:::b          | true",
        "arn:?ws:s3:::b               | arn::ws:s3:::b          | false"
      })
  void anArnPatternMatchesFieldByField(String pattern, String arn, boolean matches) {
    assertThat(TextSet.ofArns(pattern(pattern)).contains(arn)).isEqualTo(matches);
    assertThat(
            ParsedArn.parse(arn)
                .filter(each -> ArnPattern.of(pattern(pattern)).matches(each, Variables.NONE))
                .isPresent())
        .isEqualTo(matches);
  }

  @Test
  void ofFieldsOnlyThePatternsWithAllOfThemKeepTheirWildcards() {
    assertThat(TextSet.inFields(pattern("arn:aws:s3:*:*:b")).contains("arn:aws:s3:a:b:c:b"))
        .isFalse();
    assertThat(TextSet.inFields(pattern("arn:aws:s3:*:*:b*")).contains("arn:aws:s3:::b:c"))
        .isTrue();
    assertThat(TextSet.inFields(pattern("arn:aws:*")).contains("arn:aws:s3:a:b:c:b")).isTrue();
  }

  /** What takes an automaton long: many pieces, each of which may stand anywhere. */
  static Stream<List<TextSet>> hard() {
    return Stream.of(
        pieces(14, "*%c*%c*"),
        pieces(10, "*%c?%c*"),
        IntStream.range(0, 20).mapToObj(i -> set("*" + "ab".repeat(i + 1) + "*")).toList(),
        List.of(set("*a*b*c*d*e*f*g*h*"), set("*h*g*f*e*d*c*b*a*"), set("?????????*")));
  }

  private static List<TextSet> pieces(int count, String form) {
    return IntStream.range(0, count).mapToObj(i -> set(form.formatted('a' + i, 'A' + i))).toList();
  }

  @ParameterizedTest
  @MethodSource("hard")
  @Timeout(10)
  void manyPiecesThatMayStandAnywhereAreFoundAtOnce(List<TextSet> sets) {
    FoundText found = TextSet.find(sets, List.of());
    assertThat(found.text()).isPresent();
    assertThat(sets).allMatch(set -> set.contains(found.text().orElseThrow()));
    assertThat(found.steps()).isLessThan(100_000);
  }

  @Test
  @Timeout(20)
  void whatTakesTooManyStepsIsSaidToBeUncertain() {
    List<TextSet> all = new ArrayList<>(pieces(20, "*%c*%c*"));
    all.add(TextSet.of(pattern("?".repeat(39))));
    FoundText found = TextSet.find(all, List.of());
    assertThat(found.text()).isEmpty();
    assertThat(found.isCertain()).isFalse();
    assertThat(found.isProvedNone()).isFalse();
  }

  /** Long patterns, and patterns of many characters, each beside one that it nearly is. */
  static Stream<Arguments> longQuestions() {
    String run = "*a".repeat(50_000);
    return Stream.of(
        Arguments.of(List.of(set("a".repeat(100_000)), set(run)), List.of()),
        Arguments.of(List.of(set(run)), List.of(set(run + "*"))),
        Arguments.of(
            List.of(set("*" + distinct(20_000))), List.of(set("*" + distinct(20_000) + "*"))),
        Arguments.of(
            List.of(set("*" + distinct(2_000) + "*a")), List.of(set("*" + distinct(2_000) + "*"))),
        Arguments.of(
            IntStream.range(0, 300)
                .mapToObj(i -> Character.toString(0x4e00 + i))
                .map(c -> set("*" + c + "?" + c + "*"))
                .toList(),
            List.of(set("*x*"), set("*" + distinct(1) + "*"))));
  }

  private static String distinct(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(0x4e00 + i))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("longQuestions")
  @Timeout(20)
  void longQuestionsEndInFewSteps(List<TextSet> all, List<TextSet> none) {
    assertThat(TextSet.find(all, none, 1_000_000).isProvedNone()).isFalse();
    FoundText found = TextSet.find(all, none);
    assertThat(found.isCertain() || found.text().isEmpty()).isTrue();
  }

  @Test
  void theAnswersAreThoseOfAutomata() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    int found = 0;
    for (int i = 0; i < CASES; i++) {
      List<List<String>> all = sets(random, random.nextInt(4));
      List<List<String>> none = sets(random, random.nextInt(3));
      FoundText answer =
          TextSet.find(
              all.stream().map(TextSetTest::union).toList(),
              none.stream().map(TextSetTest::union).toList());
      Automaton automaton = Automaton.makeAnyString();
      for (List<String> each : all) {
        automaton = automaton.intersection(automaton(each));
      }
      for (List<String> each : none) {
        automaton = automaton.minus(automaton(each));
      }
      String which = "seed " + Seed.SEED + ", case " + i + ": " + all + " without " + none;
      assertThat(answer.isCertain()).as(which).isTrue();
      assertThat(answer.isProvedNone()).as(which).isEqualTo(automaton.isEmpty());
      if (all.size() > 1) {
        TextSet one = union(all.get(0));
        TextSet other = union(all.get(1));
        Automaton first = automaton(all.get(0));
        Automaton second = automaton(all.get(1));
        assertThat(one.mayMeet(other)).as(which).isEqualTo(!first.intersection(second).isEmpty());
        assertThat(one.covers(other)).as(which).isEqualTo(second.subsetOf(first));
      }
      if (answer.text().isPresent()) {
        found++;
        assertThat(automaton.run(answer.text().get())).as(which).isTrue();
      }
    }
    assertThat(found).isBetween((int) CASES / 10, (int) (CASES - CASES / 10));
  }

  private static List<List<String>> sets(SplittableRandom random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(j -> random(random)).toList())
        .toList();
  }

  private static String random(SplittableRandom random) {
    StringBuilder spelling = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      spelling.append("ab:?*".charAt(random.nextInt(5)));
    }
    return spelling.toString();
  }

  private static TextSet union(List<String> patterns) {
    return TextSet.anyOf(patterns.stream().map(TextSetTest::set).toList());
  }

  private static Automaton automaton(List<String> patterns) {
    return BasicOperations.union(patterns.stream().map(TextSetTest::automaton).toList());
  }

  private static Automaton automaton(String pattern) {
    Automaton automaton = BasicAutomata.makeEmptyString();
    for (int i = 0; i < pattern.length(); i++) {
      char symbol = pattern.charAt(i);
      automaton =
          automaton.concatenate(
              switch (symbol) {
                case '*' -> BasicAutomata.makeAnyString();
                case '?' -> BasicAutomata.makeAnyChar();
                default -> BasicAutomata.makeChar(symbol);
              });
    }
    return automaton;
  }
}
