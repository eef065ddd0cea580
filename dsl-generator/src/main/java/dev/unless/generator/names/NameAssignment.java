package dev.unless.generator.names;

import dev.unless.catalog.Service;
import dev.unless.document.GlobalKey;
import dev.unless.generator.data.Foreign;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles Java names. What had a name keeps it; what is new takes the first of its candidates that
 * is free, what is live before what is retired, then groups before actions before keys before
 * resources, then in the order of the data.
 */
public final class NameAssignment {
  private static final Comparator<ClassMember> PRECEDENCE =
      Comparator.comparing(ClassMember::retired).thenComparing(ClassMember::kind);

  private final Map<String, String> lock = new LinkedHashMap<>();
  private final Set<String> classes = new HashSet<>();
  private final Map<String, ServiceNames> before;
  private final Foreign foreign;

  private NameAssignment(Map<String, ServiceNames> before, Foreign foreign) {
    this.before = before;
    this.foreign = foreign;
    before.values().forEach(names -> classes.add(CaseFolding.fold(names.className())));
  }

  /**
   * The lock for these services.
   *
   * @param services all services as they are now
   * @param committed all services as they were
   * @param old the lock as it was
   */
  public static NameLock settle(List<Service> services, List<Service> committed, NameLock old) {
    Map<String, ServiceNames> before =
        committed.stream()
            .filter(service -> old.className(service.prefix()).isPresent())
            .collect(Collectors.toMap(Service::prefix, service -> ServiceNames.of(service, old)));
    NameAssignment assignment = new NameAssignment(before, new Foreign(services));
    services.stream().sorted(Comparator.comparing(Service::isRetired)).forEach(assignment::settle);
    return NameLock.of(assignment.lock);
  }

  private void settle(Service service) {
    Optional<ServiceNames> old = Optional.ofNullable(before.get(service.prefix()));
    String className = old.map(ServiceNames::className).orElseGet(() -> newClass(service));
    lock.put(NameLock.classKey(service.prefix()), className);
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>(Reserved.names().keySet());
    List<ClassMember> fresh = new ArrayList<>();
    for (ClassMember member : members(service, old)) {
      Optional<String> kept = old.flatMap(earlier -> earlier.find(member));
      kept.ifPresentOrElse(
          name -> {
            taken.add(Reserved.slot(member.method(), name));
            names.put(member.lockKey(), name);
          },
          () -> fresh.add(member));
    }
    fresh.stream()
        .sorted(PRECEDENCE)
        .forEach(member -> names.put(member.lockKey(), free(member, taken)));
    members(service, old).forEach(member -> note(service, member, names));
  }

  private void note(Service service, ClassMember member, Map<String, String> names) {
    String name = names.getOrDefault(member.lockKey(), member.preferred());
    if (!name.equals(member.preferred()) || !ServiceNames.hasDefault(member, service)) {
      lock.put(NameLock.key(service.prefix(), member), name);
    }
  }

  private static String free(ClassMember member, Set<String> taken) {
    return Stream.iterate(0, attempt -> attempt + 1)
        .map(member::candidate)
        .filter(Reserved::isValid)
        .filter(name -> taken.add(Reserved.slot(member.method(), name)))
        .findFirst()
        .orElseThrow();
  }

  private String newClass(Service service) {
    String name = ClassNames.of(service.prefix(), service.name());
    return Stream.iterate(1, attempt -> attempt + 1)
        .map(attempt -> attempt == 1 ? name : name + attempt)
        .filter(candidate -> classes.add(CaseFolding.fold(candidate)))
        .findFirst()
        .orElseThrow();
  }

  /** All members but keys that another service, or the global keys, answer for. */
  private List<ClassMember> members(Service service, Optional<ServiceNames> old) {
    Set<ClassMember> foreignKeys =
        foreign.keys(service).stream()
            .filter(key -> GlobalKey.of(key.name().toString()).isEmpty())
            .map(key -> ClassMembers.of(key, service))
            .collect(Collectors.toSet());
    return ClassMembers.of(service).stream()
        .filter(
            member ->
                ServiceNames.hasDefault(member, service)
                    || foreignKeys.contains(member)
                    || old.flatMap(names -> names.find(member)).isPresent())
        .toList();
  }
}
