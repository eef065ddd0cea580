package dev.unless.examples;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where the module's files and those beside the repository are. */
final class ModuleFiles {
  /** The module; its own folder is where Maven runs tests. */
  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /** The policies as they were first collected; there only beside some checkouts. */
  static final Path SEEDS = MODULE.resolve("../../shared/acceptance/seeds").normalize();

  static final Path PUBLISHED = MODULE.resolve("src/main/resources/dev/unless/examples/published");

  static final Path SOURCES = MODULE.resolve("src/main/java/dev/unless/examples");

  private ModuleFiles() {}

  /** A file among those that a build makes. */
  static Path target(String name) {
    return MODULE.resolve("target").resolve(name);
  }

  static List<String> namesOfPublished() {
    return names(PUBLISHED);
  }

  static List<String> names(Path folder) {
    File[] files = folder.toFile().listFiles();
    return files == null
        ? List.of()
        : Arrays.stream(files).map(file -> file.getName().replace(".json", "")).sorted().toList();
  }
}
