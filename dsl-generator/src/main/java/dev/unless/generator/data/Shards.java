package dev.unless.generator.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The vocabulary as a jar carries it: services by the dozen in one file, since hundreds of small
 * ones hardly compress. A file has the name of its first service; {@code shards.tsv} lists them in
 * order.
 */
public final class Shards {
  private static final int LONGEST = 128 * 1024;

  private Shards() {}

  /** Writes the files of a vocabulary and the table of its services into an empty folder. */
  public static void write(Vocabulary vocabulary, Path folder) throws IOException {
    Map<String, StringBuilder> shards = new LinkedHashMap<>();
    StringBuilder shard = new StringBuilder();
    for (ServiceData service : vocabulary.services().values()) {
      String lines = service.lines();
      if (shards.isEmpty() || shard.length() + lines.length() > LONGEST) {
        shard = new StringBuilder();
        shards.put(service.prefix(), shard);
      }
      shard.append(lines);
    }
    clear(folder);
    for (Map.Entry<String, StringBuilder> each : shards.entrySet()) {
      Committed.write(folder.resolve(each.getKey() + ".tsv"), each.getValue().toString());
    }
    Committed.write(
        folder.resolve("shards.tsv"),
        shards.keySet().stream().map(head -> head + "\n").collect(Collectors.joining()));
    Committed.write(folder.resolve("services.tsv"), ServicesTable.write(vocabulary));
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
