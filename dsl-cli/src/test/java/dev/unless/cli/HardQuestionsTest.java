package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that are easily answered wrong, each in a file that tells the right answer. */
class HardQuestionsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/questions"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnsweredAsItsFileTells(Path file) throws IOException {
    Run run = Run.of("", "prove", "--json", "--question", file.toString());

    assertThat(MAPPER.readTree(run.out()).path("answer").asText())
        .as(run.out())
        .isEqualTo(MAPPER.readTree(Files.readString(file)).path("expected").asText());
  }
}
