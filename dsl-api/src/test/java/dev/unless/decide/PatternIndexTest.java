package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import dev.unless.decide.index.PatternIndex;
import dev.unless.decide.index.PatternIndex.Filed;
import dev.unless.document.Truth;
import dev.unless.text.Glob;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternIndexTest {
  private static final Syntax PATTERN = new Syntax(true, true);

  @Test
  void whateverMatchesIsTriedForRandomPatternsAndTexts() {
    Random random = new Random(Seed.SEED);
    for (int round = 0; round < 3000; round++) {
      List<String> patterns =
          IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> pattern(random)).toList();
      PatternIndex index = index(patterns);
      for (int i = 0; i < 10; i++) {
        String text = word(random, "abä", 24);
        assertThat(tried(index, text))
            .as("seed %s: patterns tried of %s for %s", Seed.SEED, patterns, text)
            .containsAll(matching(patterns, text));
      }
    }
  }

  @Test
  void ofManyPatternsOnlyThoseAreTriedWhosePieceOccurs() {
    List<String> patterns =
        IntStream.range(0, 1000).mapToObj(i -> "arn:aws:s3:::*/team-" + i + "/*").toList();
    assertThat(tried(index(patterns), "arn:aws:s3:::b/team-17/k")).containsExactly(17);
    assertThat(tried(index(patterns), "arn:aws:s3:::b/crew-17/k")).isEmpty();
  }

  @Test
  void patternsWithoutLiteralTextAndWithVariablesAreTriedAlways() {
    assertThat(tried(index(List.of("*", "?*", "x${aws:username}", "y*")), "abc"))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void charactersWithTheSameLowBitsAreToldApartByThePatternItself() {
    PatternIndex index = index(List.of("š*"));
    assertThat(tried(index, "a")).contains(0);
    assertThat(matching(List.of("š*"), "a")).isEmpty();
  }

  @Test
  void theFirstThatHoldsEndsTheSearch() {
    PatternIndex index = index(List.of("a*", "ab*", "abc*"));
    List<Integer> seen = new ArrayList<>();
    Truth any =
        index.any(
            "abcd",
            (number, into, nothing) -> {
              into.add(number);
              return Truth.TRUE;
            },
            seen,
            "");
    assertThat(any).isEqualTo(Truth.TRUE);
    assertThat(seen).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OWN-in-common*", "*in-common-OWN", "*OWN-in-common-OWN*"})
  void patternsThatDifferOnlyFarFromWhereTheyAreCutAreFound(String shape) {
    List<String> names =
        IntStream.rangeClosed('a', 'z').mapToObj(c -> Character.toString(c).repeat(8)).toList();
    List<String> patterns = names.stream().map(name -> shape.replace("OWN", name)).toList();
    PatternIndex index = index(patterns);
    for (int i = 0; i < patterns.size(); i++) {
      assertThat(tried(index, patterns.get(i).replace("*", ""))).contains(i);
      assertThat(tried(index, patterns.get(i).replace("*", "x"))).contains(i);
    }
  }

  @Test
  void anUnknownTrialStaysUnknownUntilOneHolds() {
    PatternIndex index = index(List.of("*", "?*", "a*", "*b", "*c*", "*d*"));
    assertThat(any(index, "acb", List.of(Truth.UNKNOWN, Truth.FALSE))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(index, "acdb", List.of(Truth.FALSE, Truth.UNKNOWN))).isEqualTo(Truth.UNKNOWN);
    assertThat(any(index, "acb", List.of(Truth.FALSE, Truth.FALSE))).isEqualTo(Truth.FALSE);
    for (int last = 0; last < 6; last++) {
      int holds = last;
      assertThat(
              index.any(
                  "acdb", (number, a, b) -> number == holds ? Truth.TRUE : Truth.UNKNOWN, "", ""))
          .as("%s", last)
          .isEqualTo(Truth.TRUE);
    }
  }

  /** What comes of trials that say these in turn. */
  private static Truth any(PatternIndex index, String text, List<Truth> said) {
    return index.any(text, (number, a, b) -> a.get(number % a.size()), said, "");
  }

  private static String pattern(Random random) {
    return word(random, "aabä*?", 14);
  }

  private static String word(Random random, String letters, int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static PatternIndex index(List<String> patterns) {
    return new PatternIndex(
        IntStream.range(0, patterns.size())
            .mapToObj(i -> new Filed(text(patterns.get(i)), i))
            .toList());
  }

  private static List<Integer> tried(PatternIndex index, String text) {
    List<Integer> tried = new ArrayList<>();
    index.any(
        text,
        (number, into, nothing) -> {
          into.add(number);
          return Truth.FALSE;
        },
        tried,
        "");
    return tried;
  }

  private static List<Integer> matching(List<String> patterns, String text) {
    return IntStream.range(0, patterns.size())
        .filter(i -> Glob.of(text(patterns.get(i))).matches(text, Variables.NONE))
        .boxed()
        .toList();
  }

  private static Text text(String pattern) {
    return Text.parse(pattern, PATTERN);
  }
}
