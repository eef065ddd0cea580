package dev.unless.generator.data;

import dev.unless.catalog.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service's lines in the committed data.
 *
 * @param prefix the prefix of its actions
 * @param name its display name; empty where the source has none
 * @param retired whether the source no longer has it
 * @param entries its keys, resource types and actions, sorted
 */
public record ServiceData(String prefix, String name, boolean retired, List<DataEntry> entries) {
  /** Sorts the entries. */
  public ServiceData {
    entries = entries.stream().sorted(DataEntry.ORDER).toList();
  }

  /** Reads the form that {@link #lines()} writes. */
  public static ServiceData parse(String lines) {
    List<String> all = lines.lines().toList();
    String[] head = all.get(0).split("\t", -1);
    return new ServiceData(
        head[1],
        head[2],
        head[head.length - 1].equals(DataEntry.RETIRED),
        all.stream().skip(1).map(DataEntry::parse).toList());
  }

  /** The text of the service's file. */
  public String lines() {
    String head =
        Stream.of("service", prefix, name, retired ? DataEntry.RETIRED : null)
            .filter(field -> field != null)
            .collect(Collectors.joining("\t"));
    return Stream.concat(Stream.of(head), entries.stream().map(DataEntry::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The service as the catalogue reads it. */
  public Service service() {
    return Service.parse(lines());
  }

  /** The entries of a kind. */
  public Stream<DataEntry> entries(EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind);
  }

  /** The same, and all of it, marked as gone. */
  ServiceData retire() {
    return new ServiceData(prefix, name, true, entries.stream().map(DataEntry::retire).toList());
  }

  /**
   * These committed lines brought up to date: what the source has is as it says, what it lacks
   * stays and is retired.
   */
  ServiceData updated(ServiceData source) {
    Map<String, DataEntry> merged = new LinkedHashMap<>();
    entries.forEach(entry -> merged.put(id(entry), entry.retire()));
    source.entries().forEach(entry -> merged.put(id(entry), entry));
    return new ServiceData(prefix, source.name(), false, new ArrayList<>(merged.values()));
  }

  private static String id(DataEntry entry) {
    return entry.kind() + " " + entry.folded();
  }
}
