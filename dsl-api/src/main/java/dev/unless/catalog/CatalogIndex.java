package dev.unless.catalog;

import dev.unless.document.ResourcePattern;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which services there are, and how each is read when it is first asked for. */
final class CatalogIndex {

  /**
   * What is known of a service before it is read.
   *
   * @param keyPrefixes the prefixes of foreign condition keys that it defines
   * @param arnFields the service fields of foreign ARNs that it defines
   * @param reader reads the service
   */
  private record Entry(
      List<KeyTemplate> keyPrefixes, List<String> arnFields, Function<String, Service> reader) {}

  private final Map<String, Entry> entries;

  /** Those of them that define foreign condition keys. */
  private final Map<String, Entry> definers;

  /** The services that define ARNs with each service field. */
  private final Map<String, List<String>> byArnField;

  private final Set<String> arnServices;
  private final List<CatalogSource> sources;
  private final Map<String, Service> read = new ConcurrentHashMap<>();

  /** The types of the ARNs that were asked for last: a policy's are, by many rules. */
  private final Map<ResourcePattern, List<ResourceType>> types =
      Collections.synchronizedMap(new Latest());

  private volatile @Nullable Map<String, List<Action>> apiNames;
  private volatile @Nullable Set<String> servicePrincipals;

  private CatalogIndex(Map<String, Entry> entries, List<CatalogSource> sources) {
    this.entries = Collections.unmodifiableMap(entries);
    this.sources = List.copyOf(sources);
    this.definers = new LinkedHashMap<>(entries);
    definers.values().removeIf(entry -> entry.keyPrefixes().isEmpty());
    this.byArnField = new HashMap<>();
    entries.forEach(
        (prefix, entry) ->
            entry
                .arnFields()
                .forEach(
                    field ->
                        byArnField.computeIfAbsent(field, f -> new ArrayList<>()).add(prefix)));
    this.arnServices =
        Stream.concat(entries.keySet().stream(), byArnField.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  static CatalogIndex read(CatalogSource source) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    source
        .services()
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(
            fields ->
                entries.put(
                    fields[0],
                    new Entry(
                        list(fields[3]).map(KeyTemplate::parse).toList(),
                        list(fields[4]).toList(),
                        prefix -> Service.parse(source.service(prefix)))));
    return new CatalogIndex(entries, List.of(source));
  }

  static CatalogIndex of(List<Service> services) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    services.forEach(
        service ->
            entries.put(
                CaseFolding.fold(service.prefix()),
                new Entry(keyPrefixes(service), arnFields(service), prefix -> service)));
    return new CatalogIndex(entries, List.of());
  }

  private static List<KeyTemplate> keyPrefixes(Service service) {
    return service.keys().stream()
        .map(key -> key.name().toString())
        .map(KeyTemplate::prefix)
        .filter(prefix -> !prefix.isEmpty())
        .map(KeyTemplate::parse)
        .distinct()
        .toList();
  }

  private static List<String> arnFields(Service service) {
    return service.resourceTypes().stream()
        .flatMap(type -> type.shapes().stream())
        .map(ArnShape::service)
        .distinct()
        .toList();
  }

  CatalogIndex and(CatalogIndex other) {
    Map<String, Entry> both = new LinkedHashMap<>(entries);
    both.putAll(other.entries);
    return new CatalogIndex(
        both, Stream.concat(sources.stream(), other.sources.stream()).distinct().toList());
  }

  Set<String> prefixes() {
    return entries.keySet();
  }

  Optional<Service> service(String prefix) {
    String folded = CaseFolding.fold(prefix);
    Entry entry = entries.get(folded);
    return entry == null
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(folded, entry.reader()));
  }

  /** The prefixes of all services, and the service fields of ARNs that are none. */
  Set<String> arnServices() {
    return arnServices;
  }

  /** The services that may define condition keys with this prefix, its own one first. */
  Stream<Service> keyServices(String prefix) {
    return services(
        prefix,
        definers.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().keyPrefixes().stream()
                        .anyMatch(foreign -> foreign.includes(prefix)))
            .map(Map.Entry::getKey));
  }

  /** The services that define the ARNs with this service field. */
  Stream<Service> arnServices(String field) {
    return services(field, byArnField.getOrDefault(field, List.of()).stream());
  }

  /** The actions that an API operation of this name needs; none where it is not known. */
  List<Action> neededFor(Action operation) {
    Map<String, List<Action>> names = apiNames;
    if (names == null) {
      names =
          sources.stream()
              .flatMap(source -> source.apiNames().lines())
              .map(line -> line.split("\t", -1))
              .collect(
                  Collectors.toUnmodifiableMap(
                      fields -> CaseFolding.fold(fields[0]),
                      fields -> list(fields[1]).map(Action::of).toList()));
      apiNames = names;
    }
    return names.getOrDefault(CaseFolding.fold(operation.toString()), List.of());
  }

  /** The names under which services act, as far as the sources tell. */
  Set<String> servicePrincipals() {
    Set<String> names = servicePrincipals;
    if (names == null) {
      names =
          sources.stream()
              .flatMap(source -> source.servicePrincipals().lines())
              .collect(Collectors.toUnmodifiableSet());
      servicePrincipals = names;
    }
    return names;
  }

  private Stream<Service> services(String own, Stream<String> others) {
    return Stream.concat(Stream.of(own), others).flatMap(name -> service(name).stream()).distinct();
  }

  /** The types of resources that some ARNs of a pattern with this service field are of. */
  List<ResourceType> resourceTypes(String field, ResourcePattern entry) {
    List<ResourceType> known = types.get(entry);
    if (known == null) {
      known = arnServices(field).flatMap(found -> found.resourceTypes(entry).stream()).toList();
      types.put(entry, known);
    }
    return known;
  }

  private static final class Latest extends LinkedHashMap<ResourcePattern, List<ResourceType>> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 256;

    Latest() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<ResourcePattern, List<ResourceType>> eldest) {
      return size() > MOST;
    }
  }

  private static Stream<String> list(String field) {
    return field.isEmpty() ? Stream.empty() : Arrays.stream(field.split(",", -1));
  }
}
