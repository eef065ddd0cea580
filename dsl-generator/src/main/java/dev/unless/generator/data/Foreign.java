package dev.unless.generator.data;

import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.Service;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What services define under prefixes that are not their own and that no other service answers for.
 * A retired service answers for nothing.
 */
public final class Foreign {
  private static final String GLOBAL = "aws";

  private final Map<String, Set<KeyTemplate>> ownKeys = new TreeMap<>();

  /** Looks through these services. */
  public Foreign(List<Service> services) {
    services.stream()
        .filter(service -> !service.isRetired())
        .forEach(
            service ->
                ownKeys.put(
                    CaseFolding.fold(service.prefix()),
                    new HashSet<>(service.keys().stream().map(KeyDefinition::name).toList())));
  }

  /** The keys with a foreign prefix that are to be looked up at this service; global ones never. */
  public List<KeyDefinition> keys(Service service) {
    return service.keys().stream().filter(key -> isForeign(key.name(), service)).toList();
  }

  /** The prefixes of these keys, sorted. */
  public List<String> keyPrefixes(Service service) {
    return keys(service).stream()
        .map(key -> KeyTemplate.prefix(key.name().toString()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The service fields of its ARNs for which there is no service, sorted. */
  public List<String> arnFields(Service service) {
    return service.resourceTypes().stream()
        .filter(type -> !type.retired())
        .flatMap(Foreign::arnFields)
        .filter(field -> !field.contains("$") && !field.equals(service.prefix()))
        .filter(field -> !ownKeys.containsKey(field))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isForeign(KeyTemplate name, Service service) {
    String prefix = CaseFolding.fold(KeyTemplate.prefix(name.toString()));
    return !prefix.equals(GLOBAL)
        && !prefix.equals(CaseFolding.fold(service.prefix()))
        && !ownKeys.getOrDefault(prefix, Set.of()).contains(name);
  }

  private static Stream<String> arnFields(ResourceType type) {
    return type.shapes().stream().map(ArnShape::service);
  }
}
