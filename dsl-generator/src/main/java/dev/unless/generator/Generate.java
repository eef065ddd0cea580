package dev.unless.generator;

import dev.unless.catalog.Service;
import dev.unless.generator.code.ServiceClass;
import dev.unless.generator.data.Committed;
import dev.unless.generator.data.ServiceData;
import dev.unless.generator.data.Shards;
import dev.unless.generator.data.Vocabulary;
import dev.unless.generator.names.NameLock;
import dev.unless.generator.names.ServiceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes AWS's typed classes, and its data as the jar carries them, from the committed files. */
public final class Generate {
  private static final String PACKAGE = "dev.unless.aws";

  private Generate() {}

  /**
   * Writes the classes. Files that would not change are left alone, those of classes that there are
   * no more are deleted.
   *
   * @param args the folder of data, the lock file, the folder for sources, the folder for resources
   */
  public static void main(String[] args) throws IOException {
    NameLock lock = NameLock.parse(Files.readString(Path.of(args[1])));
    Path folder = Path.of(args[2]).resolve(PACKAGE.replace('.', '/'));
    Set<Path> written = new HashSet<>();
    Vocabulary vocabulary = Committed.vocabulary(Path.of(args[0]));
    Shards.write(vocabulary, Path.of(args[3]).resolve(PACKAGE.replace('.', '/') + "/vocabulary"));
    for (ServiceData data : vocabulary.services().values()) {
      Service service = data.service();
      ServiceNames names = ServiceNames.of(service, lock);
      Path file = folder.resolve(names.className() + ".java");
      Committed.write(file, ServiceClass.of(PACKAGE, service, names).toString());
      written.add(file);
    }
    for (Path file : files(folder)) {
      if (!written.contains(file)) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
