package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArnPatternTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/team/r";
  private static final Map<String, String> VALUES =
      Map.of(
          "whole", ROLE,
          "head", "aws:iam",
          "tail", "111122223333:role",
          "none", "r",
          "star", "a*");

  @ParameterizedTest
  @CsvSource({
    "${whole}, true",
    "${whole}/*, false",
    "${whole}*, true",
    "arn:${head}::*:role/team/*, true",
    "arn:${head}::*:role/${none}, false",
    "arn:*:iam::${tail}/*, true",
    "arn:*${head}::${tail}/*, true",
    "arn:?ws:iam::${tail}/team/?, true",
    "arn:${head}:*, false",
    "arn:aws:iam:*${tail}/*, false",
    "${missing}:aws:iam::1:r, false",
    "arn:${missing}:iam::1:r, false",
  })
  void aVariablesColonsMoveTheCuts(String pattern, boolean matches) {
    assertThat(matches(pattern, ROLE)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "arn:aws:iam::111122223333:role/team/r; true",
        "arn:aws:iam:x:111122223333:role/team/r; false",
        "arn:aws:iam::111122223333:role/team/s; false",
        "arn:aws:iam::111122223333; false",
        "arn:aws:iam::*; false",
        "arn; false",
        "*; false",
        "arn:*:*:*:*:*; true",
        "arn:aws:*:role/team/r; false",
        "arn:aws:iam::${none}:role/team/r; false",
        "arn:aws:iam::*:role/team/${none}; true",
        "arn:aws:iam::*:role/team/${missing}; false",
        "arn:aws:iam::${missing, '111122223333'}:*; true",
        "arn:aws:iam::${missing, '11112222333'}?:*; true",
        "arn:aws:iam::${missing}*; false",
        "arn:aws:iam::${none}; false",
        "arn:aws:iam:${missing, ':111122223333:role/team/r'}; true",
        "arn:aws:iam:${missing, ':111122223333:role/team/s'}; false",
        "*n:aws:iam:${missing, ':111122223333:role/team/r'}; true",
        "arn:aws:iam:${missing, ':'}111122223333:role/team/r; true",
        "arn:aws:iam${missing, '::'}111122223333:role/team/r; true",
      })
  void aPatternHasSixSegmentsOncePutTogether(String pattern, boolean matches) {
    assertThat(matches(pattern, ROLE)).isEqualTo(matches);
  }

  /** Long ones are matched in another way than short ones. */
  @Test
  void aValueWithColonsMayBeOfAnyLength() {
    for (int length : new int[] {1, 10, 100, 200, 240, 256, 300, 1_000, 20_000}) {
      String name = "n".repeat(length);
      String arn = "arn:aws:iam::111122223333:user/" + name;
      Variables whole = value("arn:aws:iam::111122223333:user/" + name);
      Variables other = value("arn:aws:iam::111122223333:user/" + name + "n");
      Variables rest = value(":111122223333:user/" + name);
      assertThat(matches("${v}", arn, whole)).as("%s", length).isTrue();
      assertThat(matches("${v}", arn, other)).as("%s", length).isFalse();
      assertThat(matches("${v}?", arn + "n", whole)).as("%s", length).isTrue();
      assertThat(matches("arn:aws:*:${v}", arn, rest)).as("%s", length).isTrue();
      assertThat(matches("arn:aws:*:${v}/*", arn, rest)).as("%s", length).isFalse();
      assertThat(matches("arn:${w}:*:${v}", arn, rest)).as("%s", length).isFalse();
    }
  }

  @Test
  void aValueThatBeginsWithAColonMovesTheCuts() {
    assertThat(matches("arn:aws:sqs:${v}:1:q", "arn:aws:sqs:::1:q", value(":"))).isTrue();
    assertThat(matches("arn:aws:sqs:${v}:1:q", "arn:aws:sqs::1:q", value(":"))).isFalse();
  }

  @Test
  void theValuesOfAVariableInTheResourceMoveNothing() {
    assertThat(matches("arn:aws:iam::*:role/${v}", ROLE, value("team/r"))).isTrue();
    assertThat(matches("arn:aws:sqs:*:*:${v}", "arn:aws:sqs:r:1:a:b", value("a:b"))).isTrue();
    assertThat(matches("arn:aws:sqs:*:${v}", "arn:aws:sqs:r:1:a", value("1"))).isFalse();
  }

  @Test
  void theWalkAgreesWithCuttingAnew() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    List<String> pieces =
        List.of(
            "arn", ":", ":", ":", "aws", "a", "*", "?", "${head}", "${tail}", "${none}", "${star}",
            "/", "role");
    int matched = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder pattern = new StringBuilder("arn:");
      StringBuilder arn = new StringBuilder("arn:");
      for (int j = random.nextInt(3, 12); j > 0; j--) {
        String piece = pieces.get(random.nextInt(pieces.size()));
        pattern.append(piece);
        arn.append(instance(piece, random));
      }
      Optional<ParsedArn> value = ParsedArn.parse(arn.toString());
      if (value.isEmpty()) {
        continue;
      }
      Text text = Text.parse(pattern.toString(), new Syntax(true, true));
      boolean anew =
          ArnPattern.of(text.resolve(variables()).orElseThrow())
              .matches(value.get(), Variables.NONE);
      assertThat(ArnWalk.matches(text, value.get(), variables()))
          .as("seed %s: %s %s", Seed.SEED, pattern, arn)
          .isEqualTo(anew);
      assertThat(ArnPattern.of(text).matches(value.get(), variables()))
          .as("seed %s: %s %s", Seed.SEED, pattern, arn)
          .isEqualTo(anew);
      matched += anew ? 1 : 0;
    }
    assertThat(matched).isGreaterThan(10_000);
  }

  private static String instance(String piece, SplittableRandom random) {
    return switch (piece) {
      case "*" -> List.of("", "x", "xy", ":", "/").get(random.nextInt(5));
      case "?" -> List.of("x", "😀", "").get(random.nextInt(3));
      default ->
          piece.startsWith("${")
              ? VALUES.getOrDefault(piece.substring(2, piece.length() - 1), "")
              : piece;
    };
  }

  private static boolean matches(String pattern, String arn) {
    return matches(pattern, arn, variables());
  }

  private static boolean matches(String pattern, String arn, Variables variables) {
    return ArnPattern.of(Text.parse(pattern, new Syntax(true, true)))
        .matches(ParsedArn.of(arn), variables);
  }

  private static Variables variables() {
    return variables(VALUES);
  }

  private static Variables value(String value) {
    return variables(Map.of("v", value));
  }

  private static Variables variables(Map<String, String> values) {
    return new Variables() {
      @Override
      public Optional<String> valueOf(String foldedKey) {
        return Optional.ofNullable(values.get(foldedKey));
      }

      @Override
      public Variables folded() {
        return this;
      }
    };
  }
}
