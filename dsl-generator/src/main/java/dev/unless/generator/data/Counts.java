package dev.unless.generator.data;

import java.util.List;

/**
 * How much of a vocabulary there is; what is retired does not count.
 *
 * @param services the services
 * @param actions the actions of all of them
 * @param resourceTypes the resource types of all of them
 * @param keys the condition keys, each spelling once
 */
public record Counts(long services, long actions, long resourceTypes, long keys) {
  /** Counts what is live. */
  public static Counts of(Vocabulary vocabulary) {
    return new Counts(
        vocabulary.live().size(),
        live(vocabulary, EntryKind.ACTION).size(),
        live(vocabulary, EntryKind.RESOURCE).size(),
        live(vocabulary, EntryKind.KEY).stream().map(DataEntry::name).distinct().count());
  }

  private static List<DataEntry> live(Vocabulary vocabulary, EntryKind kind) {
    return vocabulary.live().stream()
        .flatMap(service -> service.entries(kind))
        .filter(entry -> !entry.retired())
        .toList();
  }
}
