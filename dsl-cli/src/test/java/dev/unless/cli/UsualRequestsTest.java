package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsualRequestsTest {

  @Test
  void nothingIsOddAboutTheRequestsThatTheDocumentationAndTheGoldenFilesShow() throws IOException {
    List<String> requests =
        Stream.concat(lines(Path.of("..", "docs", "command-line.md")), golden())
            .filter(line -> line.startsWith("{") && line.contains("\"request\":"))
            .toList();
    assertThat(requests).hasSizeGreaterThanOrEqualTo(5);
    assertThat(requests)
        .allSatisfy(
            line ->
                assertThat(Run.of(line, "simulate", "--strict", "-").out())
                    .contains("\"decision\":"));
  }

  private static Stream<String> golden() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "explain"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList().stream()
          .flatMap(UsualRequestsTest::lines);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
