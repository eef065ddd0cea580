package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
  private static final int LONGEST = 5;
  private static final List<String> VALUES = values();

  @ParameterizedTest
  @CsvSource({
    "a*, *b, true",
    "a*, b*, false",
    "a?c, *bc, true",
    "'', *, true",
    "'', ?, false",
    "a*b*c, *x*y*, true",
    "ab, a, false",
    "é?, ?😀, true",
  })
  void twoPatternsMayShareAValue(String a, String b, boolean share) {
    assertThat(Overlap.exists(pattern(a), pattern(b))).isEqualTo(share);
    assertThat(Overlap.exists(pattern(b), pattern(a))).isEqualTo(share);
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
    "a*, a?*, true",
    "a*b, a*c*b, true",
    "*b*, a*b, true",
    "a?c, abc, true",
    "?a*, 'ba', true",
    "😀*, 😀?, true",
    "*😀, a😀, true",
    "a*b, ab*, false",
    "a*, '', false",
    "*a, *ba, true",
  })
  void onePatternMayCoverTheOther(String outer, String inner, boolean covers) {
    assertThat(Overlap.covers(pattern(outer), pattern(inner))).isEqualTo(covers);
  }

  @Test
  void aVariableStandsForAnyText() {
    Text variable = Text.parse("a/${aws:username}", new Syntax(true, true));
    assertThat(Overlap.exists(variable, pattern("a/ann"))).isTrue();
    assertThat(Overlap.exists(variable, pattern("b/ann"))).isFalse();
    assertThat(Overlap.covers(pattern("a/*"), variable)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abd, -3",
    "abc, abcd, 3",
    "abcd, abc, 3",
    "a*, ab, 1",
    "*, ab, 0",
    "'', ab, 0",
    "xa, ya, -1",
  })
  void howTwoPatternsBeginSettlesMostPairs(String a, String b, int same) {
    assertThat(Overlap.sameBeginning(pattern(a), pattern(b))).isEqualTo(same);
  }

  @Test
  void theAnswersAreThoseOfTryingEveryShortValue() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < 20_000; i++) {
      Text a = random(random);
      Text b = random(random);
      boolean shared = VALUES.stream().anyMatch(v -> matches(a, v) && matches(b, v));
      assertThat(Overlap.exists(a, b)).as("seed %s: %s and %s", Seed.SEED, a, b).isEqualTo(shared);
      assertThat(!b.isLiteral() || Overlap.covers(a, b) == shared)
          .as("seed %s: %s covers %s", Seed.SEED, a, b)
          .isTrue();
      if (Overlap.covers(a, b)) {
        assertThat(VALUES.stream().filter(v -> matches(b, v)).allMatch(v -> matches(a, v)))
            .as("seed %s: %s covers %s", Seed.SEED, a, b)
            .isTrue();
      }
    }
  }

  /** Every value of two letters that is long enough for two patterns of four symbols. */
  private static List<String> values() {
    List<String> values = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < LONGEST + 3; length++) {
      int to = values.size();
      for (; from < to; from++) {
        values.add(values.get(from) + "a");
        values.add(values.get(from) + "b");
      }
    }
    return values;
  }

  private static Text random(SplittableRandom random) {
    StringBuilder spelling = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      spelling.append("ab?*".charAt(random.nextInt(4)));
    }
    return pattern(spelling.toString());
  }

  private static boolean matches(Text text, String value) {
    return Glob.of(text).matches(value, Variables.NONE);
  }

  private static Text pattern(String spelling) {
    return Text.parse(spelling, Syntax.PATTERN);
  }
}
