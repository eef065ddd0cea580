package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import dev.unless.text.TextClasses.Chosen;
import dev.unless.text.TextClasses.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A few texts stand for all others, as far as sets tell them apart. */
class TextClassesTest {
  private static final Text NOTHING = Text.literal("");
  private static final int CASES = 500;

  @Test
  void eachListedTextIsAClassAndAllOthersAreOne() {
    Chosen found =
        TextClasses.of(
            List.of(new Surroundings(NOTHING, NOTHING, List.of(set("ab"), set("abc")))), 10);

    assertThat(found.all()).isTrue();
    assertThat(found.texts()).contains("ab", "abc", "").hasSizeLessThan(6);
  }

  @Test
  void whatStandsBeforeAndBehindTellsWhichPartOfAPatternIsLookedAt() {
    Surroundings home =
        new Surroundings(text("home/"), text("/*"), List.of(set("home/ann/*"), set("work/*")));

    Chosen found = TextClasses.of(List.of(home), 10);

    assertThat(found.all()).isTrue();
    assertThat(found.texts()).contains("ann", "");
  }

  @Test
  void moreClassesThanAskedForAreToldToBeLeftOut() {
    List<TextSet> sets = List.of(set("a"), set("b"), set("c"), set("d"));

    assertThat(TextClasses.of(List.of(new Surroundings(NOTHING, NOTHING, sets)), 3).all())
        .isFalse();
  }

  /** For each text there is one that leads into the same sets, whatever stands around both. */
  @Test
  void someTextLeadsIntoTheSameSetsAsEachOther() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < CASES; i++) {
      List<Surroundings> places = new ArrayList<>();
      for (int place = 0; place <= random.nextInt(2); place++) {
        List<TextSet> sets = new ArrayList<>();
        for (int set = 0; set <= random.nextInt(3); set++) {
          sets.add(set(word(random, "ab*?", 5)));
        }
        places.add(
            new Surroundings(text(word(random, "ab*", 2)), text(word(random, "ab*", 2)), sets));
      }
      Chosen found = TextClasses.of(places, 500);
      assertThat(found.all()).isTrue();
      for (int tried = 0; tried < 10; tried++) {
        String text = word(random, "abx", 6);
        assertThat(found.texts())
            .as("seed %s, case %d: %s in %s", Seed.SEED, i, text, places)
            .anyMatch(other -> areAlike(text, other, places));
      }
    }
  }

  private static boolean areAlike(String one, String other, List<Surroundings> places) {
    for (Surroundings place : places) {
      for (String before : instances(place.before())) {
        for (String after : instances(place.after())) {
          for (TextSet set : place.sets()) {
            if (set.contains(before + one + after) != set.contains(before + other + after)) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** Some texts that the pattern matches. */
  private static List<String> instances(Text pattern) {
    List<String> instances = new ArrayList<>();
    for (String many : List.of("", "a", "ba", "xb")) {
      instances.add(pattern.write(Syntax.PATTERN).replace("*", many));
    }
    return instances;
  }

  private static String word(SplittableRandom random, String of, int most) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      word.append(of.charAt(random.nextInt(of.length())));
    }
    return word.toString();
  }

  private static Text text(String spelling) {
    return Text.parse(spelling, Syntax.PATTERN);
  }

  private static TextSet set(String spelling) {
    return TextSet.ofPattern(spelling);
  }
}
