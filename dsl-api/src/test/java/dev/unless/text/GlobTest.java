package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  private static final int LENGTH = 50_000;

  @Test
  void hostilePatternsMatchWhatTheySay() {
    String run = "a".repeat(200_000);
    assertThat(glob("*a".repeat(2_000) + "*").matches(run, Variables.NONE)).isTrue();
    assertThat(glob("*?".repeat(16_000) + "b").matches(run, Variables.NONE)).isFalse();
    assertThat(glob("*" + "a".repeat(4_000) + "b*").matches(run, Variables.NONE)).isFalse();
    assertThat(glob("*" + "a?".repeat(2_000) + "b*").matches(run, Variables.NONE)).isFalse();
    assertThat(glob("*" + "?".repeat(50_000) + "*").matches(run, Variables.NONE)).isTrue();
  }

  /** Each place of a value that is tried looks up the variables of the pattern. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*${a}b*",
        "*${a}*${a}*${a}*${a}*${a}*${a}*${a}*${a}*${a}*${a}*${a}b*",
        "*${a}?${a}?${a}?${a}?${a}?${a}?${a}?${a}?${a}?${a}?${a}b*",
        "*${long}b*",
        "*${long}?${long}b*",
        "*${long}*${long}*${long}b*",
        "${a}*${a}*${a}*${a}*${a}*${a}b",
      })
  void hostilePatternsTakeWorkInProportionToTheValue(String pattern) {
    long once = lookups(pattern, LENGTH);
    long twice = lookups(pattern, 2 * LENGTH);

    assertThat(twice).isLessThanOrEqualTo(2 * once + 100);
  }

  @Test
  void aLongSegmentIsNotTriedPlaceByPlace() {
    assertThat(lookups("*${long}b*", LENGTH)).isLessThan(100);
  }

  private static long lookups(String pattern, int length) {
    CountedVariables variables = new CountedVariables(40L * length);
    Glob glob = Glob.of(Text.parse(pattern, new Syntax(true, true)));
    assertThat(glob.matches("a".repeat(length), variables)).isFalse();
    return variables.lookups;
  }

  /** Variables of short and of long runs of a's; more look-ups than were granted are a failure. */
  private static final class CountedVariables implements Variables {
    private final String run = "a".repeat(4_000);
    private final long granted;
    private long lookups;

    CountedVariables(long granted) {
      this.granted = granted;
    }

    @Override
    public Optional<String> valueOf(String foldedKey) {
      lookups++;
      assertThat(lookups).isLessThanOrEqualTo(granted);
      return Optional.of(foldedKey.equals("long") ? run : "a");
    }

    @Override
    public Variables folded() {
      return this;
    }
  }

  @Test
  void globsMatchAsTheRegularExpressionOfTheSameMeaningDoes() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    int matched = 0;
    for (int i = 0; i < 100_000; i++) {
      String pattern = text("ab*?😀", random, 8);
      String value = text("ab😀\n", random, 10);
      boolean expected = regex(pattern).matcher(value).matches();
      assertThat(glob(pattern).matches(value, Variables.NONE))
          .as("seed %s: %s %s", Seed.SEED, pattern, value)
          .isEqualTo(expected);
      matched += expected ? 1 : 0;
    }
    assertThat(matched).isGreaterThan(5_000);
  }

  @Test
  void theSearchForLongSegmentsFindsWhatThePlainOneFinds() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < 300; i++) {
      String segment = text("ab?😀", random, 6).repeat(random.nextInt(8, 40)) + "a";
      String value = text("ab😀", random, 6).repeat(3_000);
      boolean expected = regex("*" + segment + "*").matcher(value).matches();
      assertThat(glob("*" + segment + "*").matches(value, Variables.NONE))
          .as("seed %s: %s", Seed.SEED, segment)
          .isEqualTo(expected);
    }
  }

  @Test
  void aLongSegmentIsFoundHoweverFarAwayItIs() {
    String segment = "ab".repeat(100);
    for (int before : new int[] {0, 700, 5_000, 100_001}) {
      String value = "b".repeat(before) + segment + "c".repeat(2_000);
      assertThat(glob("*" + segment + "*c").matches(value, Variables.NONE)).isTrue();
      assertThat(glob("*" + segment + "a*c").matches(value, Variables.NONE)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"${a}", "${a}*", "*${a}", "*${a}*", "*?${a}*x", "x${a}", "*x${a}*"})
  void aVariableWithoutValueMatchesNothingWhereverItStands(String pattern) {
    Glob glob = Glob.of(Text.parse(pattern, new Syntax(true, true)));
    assertThat(glob.matches("xxx", Variables.NONE)).isFalse();
    assertThat(glob.matches("", Variables.NONE)).isFalse();
  }

  private static Glob glob(String pattern) {
    return Glob.of(Text.parse(pattern, Syntax.PATTERN));
  }

  private static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    pattern
        .codePoints()
        .forEach(
            point ->
                regex.append(
                    point == '*'
                        ? ".*?"
                        : point == '?' ? "." : Pattern.quote(Character.toString(point))));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String text(String alphabet, SplittableRandom random, int most) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, most + 1); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
