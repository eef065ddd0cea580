package dev.unless.generator.data;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All services of a vocabulary.
 *
 * @param services by prefix, sorted
 */
public record Vocabulary(SortedMap<String, ServiceData> services) {
  /** A vocabulary of these services. */
  public static Vocabulary of(Collection<ServiceData> services) {
    SortedMap<String, ServiceData> sorted = new TreeMap<>();
    services.forEach(service -> sorted.put(service.prefix(), service));
    return new Vocabulary(sorted);
  }

  /** The services that are not retired. */
  public List<ServiceData> live() {
    return services.values().stream().filter(service -> !service.retired()).toList();
  }

  /**
   * This vocabulary brought up to date. What the source lacks stays and is retired.
   *
   * @throws RefusedException if the source lacks more than half of the services, so that it is
   *     probably not complete
   */
  public Vocabulary updated(Vocabulary source) {
    long missing =
        live().stream().filter(old -> !source.services.containsKey(old.prefix())).count();
    if (missing * 2 > live().size()) {
      throw new RefusedException(
          Code.INVALID_VOCABULARY,
          "The source lacks " + missing + " of " + live().size() + " services.",
          "",
          "Give a folder that holds all services, since those that it lacks become retired.");
    }
    List<ServiceData> updated = new ArrayList<>(source.services.values());
    services.forEach(
        (prefix, old) -> {
          ServiceData fresh = source.services.get(prefix);
          updated.add(fresh == null ? old.retire() : old.updated(fresh));
        });
    return of(updated);
  }
}
