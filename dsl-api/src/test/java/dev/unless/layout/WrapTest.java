package dev.unless.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(Wrap.lines("as it is", 8)).containsExactly("as it is");
    assertThat(Wrap.lines("", 8)).containsExactly("");
  }

  @Test
  void aLineEndsAtASpaceAndTheSpaceIsLeftOut() {
    assertThat(Wrap.lines("one two three", 8)).containsExactly("one two", "three");
    assertThat(Wrap.lines("one  two", 4)).containsExactly("one", "two");
  }

  @Test
  void aSpaceThatKeepsWordsTogetherIsNoPlaceToEndALine() {
    assertThat(Wrap.lines("first two\u00a0three", 10)).containsExactly("first", "two\u00a0three");
  }

  @Test
  void aLineWithoutSpacesEndsBehindASeparator() {
    assertThat(Wrap.lines("arn:aws:s3:::bucket/key", 13))
        .containsExactly("arn:aws:s3:::", "bucket/key");
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertThat(Wrap.lines("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnceAndAreNeverCutInTwo() {
    assertThat(Wrap.lines("😀😀😀", 2)).containsExactly("😀😀", "😀");
    assertThat(Wrap.pad("😀", 3)).isEqualTo("😀  ");
  }

  @Test
  void wordsThatStayWholeEndLinesAtSpacesOnly() {
    assertThat(Wrap.words("one two three", 8, 2)).containsExactly("one two", "  three");
    assertThat(Wrap.words("a abc:defgh b", 4, 0)).containsExactly("a", "abc:defgh", "b");
    assertThat(Wrap.words("one two\u00a0three", 9, 0)).containsExactly("one", "two\u00a0three");
  }
}
