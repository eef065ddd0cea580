package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a variable must be for a text to match. */
class VariableFitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${k}              | blue         | blue",
        "home/${k}         | home/blue    | blue",
        "home/${k}         | my/home/blue | ''",
        "${k}/home         | blue/home    | blue, blue/home",
        "home/${k}/*       | home/blue/x  | blue, blue/x",
        "home/${k}/end     | home/a/end/end | a/end, a/end/end",
        "home/${k}/*/x     | home/a/b/c   | a, a/b/c",
        "*home/${k}        | my/home/blue | blue",
        "*home/${k}        | my/house     | ''",
        "?/${k}-*          | a/b          | b",
        "*${k}x            | abx          | ab, abx",
        "${K}/a            | b/a          | b, b/a",
        "${other}/a        | b/a          | ''",
        "a${k}b${k}c       | a1b2c        | 1, 1b2c, 2, 2c"
      })
  void itIsReadOffBetweenItsNeighbours(String text, String target, String fits) {
    List<String> expected = fits.isEmpty() ? List.of() : List.of(fits.split(", "));
    assertThat(
            VariableFit.of(Text.parse(text, new Syntax(true, true)), Set.of("k"), target)
                .distinct())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void itMayHaveToBeEmpty() {
    assertThat(
            VariableFit.of(
                Text.parse("home/${k}/*", new Syntax(true, true)), Set.of("k"), "home//x"))
        .containsExactly("", "/x");
  }
}
