package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths of roles a policy asks for. */
class AskedPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::111122223333:role/team/a     | team/",
        "arn:aws:iam::111122223333:role/team/b/a   | team/b/",
        "arn:aws:iam::111122223333:role/a          | ''",
        "arn:aws:iam::111122223333:root            | ''",
        ":role/a/b                                 | a/",
        "/a/b                                      | a/",
        "/b                                        | ''"
      })
  void thatOfAnArnStandsBetweenTypeAndName(String arn, String path) {
    assertThat(AskedPath.of(arn).map(AskedPath::path))
        .isEqualTo(path.isEmpty() ? List.of() : List.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::*:role/team/*    | team/, team/x/",
        "*/team/*                      | team/, x/team/x/",
        "arn:aws:iam::*:role/*         | x/",
        "arn:aws:iam::*:role/team      | ''"
      })
  void thoseOfAPatternFillItsWildcards(String pattern, String paths) {
    assertThat(
            String.join(
                ", ",
                AskedPath.of(Text.parse(pattern, Syntax.PATTERN)).map(AskedPath::path).toList()))
        .isEqualTo(paths);
  }

  @Test
  void aPathOfOneRoleIsOnlyOfThatRole() {
    AskedPath one = AskedPath.of("arn:aws:iam::111122223333:role/team/a").findFirst().orElseThrow();
    assertThat(one.mayBeOf("a")).isTrue();
    assertThat(one.mayBeOf("b")).isFalse();
    AskedPath any =
        AskedPath.of(Text.parse("*:role/team/*", Syntax.PATTERN)).findFirst().orElseThrow();
    assertThat(any.mayBeOf("b")).isTrue();
  }
}
