package dev.unless.generator.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the committed data came from, and what must be found in them.
 *
 * @param origin the source's name
 * @param version its version
 * @param counts how much of it there is
 * @param globalKeys the global condition keys, each with its type as the source spells them
 */
public record SourceNote(
    String origin, String version, Counts counts, List<GlobalKeyLine> globalKeys) {

  /**
   * A global condition key.
   *
   * @param name its name as the source spells it
   * @param type its type as the source spells it
   */
  public record GlobalKeyLine(String name, String type) {}

  /** Copies the keys. */
  public SourceNote {
    globalKeys = List.copyOf(globalKeys);
  }

  /** The text of the file. */
  public String write() {
    return Stream.concat(
            Stream.of(
                "source\t" + origin,
                "version\t" + version,
                "services\t" + counts.services(),
                "actions\t" + counts.actions(),
                "resource types\t" + counts.resourceTypes(),
                "keys\t" + counts.keys(),
                "global keys\t" + globalKeys.size()),
            globalKeys.stream().map(key -> "global key\t" + key.name() + "\t" + key.type()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The global keys that the file of an earlier refresh holds. */
  public static List<GlobalKeyLine> globalKeys(Optional<String> file) {
    Predicate<String[]> isKey = fields -> fields[0].equals("global key");
    return file.stream()
        .flatMap(String::lines)
        .map(line -> line.split("\t", -1))
        .filter(isKey)
        .map(fields -> new GlobalKeyLine(fields[1], fields[2]))
        .toList();
  }
}
