package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example in the Javadoc of the library compiles. */
class JavadocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

  @Test
  void everyExampleCompiles(@TempDir Path folder) throws IOException {
    List<String> examples = new ArrayList<>();
    for (String module : List.of("dsl-api", "dsl-aws")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(JavadocTest::examples)
            .forEach(examples::add);
      }
    }
    assertThat(examples).hasSizeGreaterThan(20);
    for (String example : examples) {
      Snippet.compile(folder, example);
    }
  }

  /** The examples in Java; those in JSON are run where their reader is tested. */
  private static Stream<String> examples(Path file) {
    try {
      return EXAMPLE
          .matcher(Files.readString(file))
          .results()
          .map(example -> example.group(1).replaceAll("(?m)^ \\* ?", ""))
          .filter(example -> example.contains(";"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
