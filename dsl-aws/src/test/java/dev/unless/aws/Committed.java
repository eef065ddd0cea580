package dev.unless.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The committed files beside the data. */
final class Committed {
  private static final Path FOLDER = Path.of("src/main/vocabulary");

  private Committed() {}

  /** The fields of the lines of a file. */
  static List<List<String>> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The typed classes by their service's prefix. */
  static Map<String, Class<?>> classes() {
    return lines("java-names.tsv").stream()
        .filter(line -> line.get(1).equals("class"))
        .collect(Collectors.toMap(line -> line.get(0), line -> load(line.get(3))));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("dev.unless.aws." + name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
