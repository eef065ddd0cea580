package dev.unless.examples.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.finding.Code;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedMistakesTest {
  private static final Pattern CODE = Pattern.compile("(?<=\\[)[A-Z_0-9]+(?=])");

  @ParameterizedTest
  @MethodSource("all")
  void eachIsOneLineOfTheServiceAsItIs(PlantedMistake mistake) throws IOException {
    assertThat(Collections.frequency(mistake.source().lines().toList(), mistake.right()))
        .isEqualTo(1);
    assertThat(mistake.planted()).contains(mistake.wrong()).doesNotContain(mistake.right());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theCodesThatAreExpectedExist(PlantedMistake mistake) {
    List<String> codes =
        CODE.matcher(mistake.expected()).results().map(MatchResult::group).toList();

    assertThat(Stream.of(Code.values()).map(Code::name)).containsAll(codes);
  }

  private static Stream<PlantedMistake> all() {
    return Stream.of(PlantedMistake.ERRORS, PlantedMistake.WARNINGS).flatMap(List::stream);
  }
}
