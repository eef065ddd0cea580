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
    return ArnPattern.of(Text.parse(pattern, new Syntax(true, true)))
        .matches(ParsedArn.of(arn), variables());
  }

  private static Variables variables() {
    return new Variables() {
      @Override
      public Optional<String> valueOf(String foldedKey) {
        return Optional.ofNullable(VALUES.get(foldedKey));
      }

      @Override
      public Variables folded() {
        return this;
      }
    };
  }
}
