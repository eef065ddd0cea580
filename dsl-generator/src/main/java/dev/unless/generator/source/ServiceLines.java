package dev.unless.generator.source;

import dev.unless.generator.data.DataEntry;
import dev.unless.generator.data.EntryKind;
import dev.unless.generator.data.ServiceData;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects what a source says of one service: keys first, then resource types, then actions. A
 * reference to what the source has not defined is dropped and reported.
 */
final class ServiceLines {
  private static final Pattern NO_DOLLAR = Pattern.compile("(?<!\\$)\\{([^}]*)}");

  private final String prefix;
  private final List<String> dropped;
  private final List<DataEntry> entries = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  ServiceLines(String prefix, List<String> dropped) {
    this.prefix = prefix;
    this.dropped = dropped;
  }

  void key(String name, String type) {
    keys.put(CaseFolding.fold(name), name);
    entries.add(new DataEntry(EntryKind.KEY, name, List.of(type), false));
  }

  void resourceType(String name, Collection<String> shapes, Collection<String> keysOfIt) {
    types.put(CaseFolding.fold(name), name);
    List<String> spelt = shapes.stream().map(ServiceLines::shape).toList();
    List<String> fields = List.of(String.join(",", spelt), listed(keysOfIt, name));
    entries.add(new DataEntry(EntryKind.RESOURCE, name, fields, false));
  }

  /** One shape has a placeholder without its dollar sign, and with hyphens. */
  private static String shape(String shape) {
    return NO_DOLLAR
        .matcher(shape)
        .replaceAll(found -> "\\${" + found.group(1).replace("-", "") + "}");
  }

  void action(String name, String level, Stream<TypeUse> uses, Collection<String> keysOfIt) {
    Map<String, TypeUse> byType = new TreeMap<>();
    uses.flatMap(use -> known(types, use.type(), name).map(type -> use(use, type, name)).stream())
        .forEach(use -> byType.merge(use.folded(), use, TypeUse::and));
    List<String> texts = byType.values().stream().map(TypeUse::text).toList();
    entries.add(
        new DataEntry(
            EntryKind.ACTION,
            name,
            List.of(level(level), String.join(",", texts), listed(keysOfIt, name)),
            false));
  }

  ServiceData build(String displayName) {
    return new ServiceData(prefix, displayName, false, entries);
  }

  /** An action that writes and tags or manages permissions counts as the latter. */
  private static String level(String level) {
    return Stream.of("Permissions management", "Tagging")
        .filter(level::contains)
        .findFirst()
        .orElse(level);
  }

  private TypeUse use(TypeUse use, String type, String action) {
    return new TypeUse(type, use.required(), sorted(use.keys(), action));
  }

  private String listed(Collection<String> names, String of) {
    return String.join(",", sorted(names, of));
  }

  private List<String> sorted(Collection<String> names, String of) {
    return names.stream()
        .flatMap(name -> known(keys, name, of).stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private Optional<String> known(Map<String, String> defined, String name, String of) {
    Optional<String> spelling = Optional.ofNullable(defined.get(CaseFolding.fold(name)));
    if (spelling.isEmpty()) {
      dropped.add(prefix + ": " + of + " names " + name);
    }
    return spelling;
  }
}
