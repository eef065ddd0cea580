package dev.unless.generator.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of AWS's vocabulary in this project.
 *
 * @param data the folder of the services' data
 * @param names the lock file of Java names
 * @param source the note on the source
 * @param controlPolicies the list of services that resource control policies bind
 */
public record Committed(Path data, Path names, Path source, Path controlPolicies) {
  private static final String TABLE = "services.tsv";

  /** The files in the project with this root. */
  public static Committed in(Path root) {
    Path aws = root.resolve("dsl-aws/src/main");
    return new Committed(
        aws.resolve("vocabulary/services"),
        aws.resolve("vocabulary/java-names.tsv"),
        aws.resolve("vocabulary/source.tsv"),
        root.resolve("dsl-api/src/main/resources/dev/unless/catalog/rcp-services.txt"));
  }

  /** The text of a file; empty where there is none. */
  public static Optional<String> read(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Writes a file where its text has changed. */
  public static void write(Path file, String text) throws IOException {
    if (!read(file).equals(Optional.of(text))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
  }

  /** The vocabulary in a folder of data; one without services where there is none. */
  public static Vocabulary vocabulary(Path data) throws IOException {
    List<ServiceData> services = new ArrayList<>();
    for (String prefix : ServicesTable.prefixes(read(data.resolve(TABLE)).orElse(""))) {
      services.add(ServiceData.parse(Files.readString(file(data, prefix))));
    }
    return Vocabulary.of(services);
  }

  /** Writes the vocabulary into the folder of data. */
  public void write(Vocabulary vocabulary) throws IOException {
    for (ServiceData service : vocabulary.services().values()) {
      write(file(data, service.prefix()), service.lines());
    }
    write(data.resolve(TABLE), ServicesTable.write(vocabulary));
  }

  private static Path file(Path data, String prefix) {
    return data.resolve(prefix + ".tsv");
  }
}
