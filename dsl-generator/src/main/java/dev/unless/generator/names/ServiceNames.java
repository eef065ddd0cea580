package dev.unless.generator.names;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.Service;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The Java names of one service's class and its members. */
public final class ServiceNames {
  private final String className;
  private final Map<String, String> members;

  ServiceNames(String className, Map<String, String> members) {
    this.className = className;
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * The names that the lock gives, and the preferred ones for what it does not mention.
   *
   * @throws RefusedException if the lock does not name the class, or two members would have one
   *     name
   */
  public static ServiceNames of(Service service, NameLock lock) {
    String className =
        lock.className(service.prefix())
            .orElseThrow(
                () ->
                    refresh(
                        "No class is named for " + quote(service.prefix()) + ".",
                        service.prefix()));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, ClassMember> owners = new HashMap<>(Reserved.names());
    for (ClassMember member : ClassMembers.of(service)) {
      Optional<String> locked = lock.member(service.prefix(), member);
      if (locked.isPresent() || hasDefault(member, service)) {
        String name = locked.orElse(member.preferred());
        ClassMember other = owners.put(Reserved.slot(member.method(), name), member);
        if (other != null) {
          throw refresh(
              "In "
                  + className
                  + " both "
                  + member.id()
                  + " and "
                  + other.id()
                  + " are named "
                  + name
                  + ".",
              name);
        }
        names.put(member.lockKey(), name);
      }
    }
    return new ServiceNames(className, names);
  }

  /** The class's name. */
  public String className() {
    return className;
  }

  /**
   * The member's name.
   *
   * @throws RefusedException if it has none
   */
  public String of(ClassMember member) {
    return find(member)
        .orElseThrow(
            () -> refresh("Nothing is named for " + quote(member.id()) + ".", member.id()));
  }

  /** The member's name; empty for a key with a foreign prefix that this class does not have. */
  public Optional<String> find(ClassMember member) {
    return Optional.ofNullable(members.get(member.lockKey()));
  }

  /** Whether the key has a name in this class. */
  public boolean has(KeyDefinition key, Service service) {
    return find(ClassMembers.of(key, service)).isPresent();
  }

  /** Keys of other services get a name only where the lock says so. */
  static boolean hasDefault(ClassMember member, Service service) {
    return member.kind() != ClassMember.Kind.KEY || member.id().startsWith(service.prefix() + ":");
  }

  private static RefusedException refresh(String problem, String offending) {
    return new RefusedException(
        Code.INVALID_VOCABULARY, problem, offending, "Run dsl-aws/refresh, which settles names.");
  }
}
