package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void textIsBrokenAtSpaces() {
    assertThat(Lines.wrap("one two three", 8, 2)).containsExactly("one two", "  three");
  }

  @Test
  void whatBelongsTogetherStaysTogether() {
    assertThat(Lines.wrap("one " + Lines.whole("two three"), 9, 0))
        .containsExactly("one", "two three");
  }

  @Test
  void aWordThatIsTooWideStandsAlone() {
    assertThat(Lines.wrap("a abcdefgh b", 4, 0)).containsExactly("a", "abcdefgh", "b");
  }

  @Test
  void paddingCountsCharactersAsSeen() {
    assertThat(Lines.pad("✓𝕏", 4)).isEqualTo("✓𝕏  ");
  }
}
