package dev.unless.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables that tests read, a row a line; {@code #} begins a comment. */
final class Resources {
  private Resources() {}

  static Stream<String> lines(String name) throws IOException {
    try (InputStream file = Resources.class.getResourceAsStream(name)) {
      List<String> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      return lines.stream();
    }
  }
}
