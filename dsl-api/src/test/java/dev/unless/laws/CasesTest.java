package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final int SOME = 100;

  @Test
  void theSameSeedMakesTheSameCasesInWhateverOrder() {
    List<String> inTurn = IntStream.range(0, SOME).mapToObj(CasesTest::drawn).toList();
    List<String> atOnce = IntStream.range(0, SOME).parallel().mapToObj(CasesTest::drawn).toList();

    assertThat(atOnce).isEqualTo(inTurn);
    assertThat(inTurn).doesNotHaveDuplicates();
  }

  private static String drawn(int index) {
    return Case.of(Pick.ofCase(Seed.SEED, "drawn", index)).toString();
  }

  @Test
  void aBrokenLawSaysWhatReplaysIt() {
    assertThatThrownBy(
            () ->
                Cases.eachPick(
                    "nothing is below two",
                    50,
                    pick -> assertThat(pick.below(10)).isGreaterThanOrEqualTo(2)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Law \"nothing is below two\" is broken.")
        .hasMessageContaining("-Dunless.seed=" + Seed.SEED + " -Dunless.case=");
  }
}
