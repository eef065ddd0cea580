package dev.unless.generator.source;

import dev.unless.generator.data.DataEntry;
import dev.unless.generator.data.EntryKind;
import dev.unless.generator.data.ServiceData;
import dev.unless.generator.data.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to a source that does not say everything what the committed data know. */
public final class Completion {
  private Completion() {}

  /** The source's services, with committed names, required types and keys of single types. */
  public static Vocabulary complete(SourceData source, Vocabulary committed) {
    return source.complete()
        ? source.vocabulary()
        : Vocabulary.of(
            source.vocabulary().services().values().stream()
                .map(
                    service ->
                        complete(
                            service,
                            Optional.ofNullable(committed.services().get(service.prefix()))))
                .toList());
  }

  private static ServiceData complete(ServiceData service, Optional<ServiceData> committed) {
    Map<String, DataEntry> known =
        committed.stream()
            .flatMap(old -> old.entries(EntryKind.ACTION))
            .collect(Collectors.toMap(DataEntry::folded, Function.identity()));
    return new ServiceData(
        service.prefix(),
        committed.map(ServiceData::name).orElse(service.prefix()),
        false,
        service.entries().stream()
            .map(entry -> complete(entry, Optional.ofNullable(known.get(entry.folded()))))
            .toList());
  }

  private static DataEntry complete(DataEntry entry, Optional<DataEntry> committed) {
    if (entry.kind() != EntryKind.ACTION || committed.isEmpty()) {
      return entry;
    }
    Map<String, TypeUse> known =
        uses(committed.get()).collect(Collectors.toMap(TypeUse::folded, Function.identity()));
    String uses =
        uses(entry)
            .map(use -> known.getOrDefault(use.folded(), use).text())
            .collect(Collectors.joining(","));
    List<String> fields = List.of(entry.fields().get(0), uses, entry.fields().get(2));
    return new DataEntry(entry.kind(), entry.name(), fields, false);
  }

  private static Stream<TypeUse> uses(DataEntry action) {
    String field = action.fields().get(1);
    return field.isEmpty()
        ? Stream.empty()
        : Arrays.stream(field.split(",", -1)).map(TypeUse::parse);
  }
}
