package dev.unless.aws;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** AWS's lists alone, without what only its guides publish. */
  static Catalog lists() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("services"))) {
      return Catalog.of(
          files
              .filter(file -> !file.endsWith("services.tsv"))
              .sorted()
              .map(Committed::service)
              .toArray(Service[]::new));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Service service(Path file) {
    try {
      return Service.parse(Files.readString(file));
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
