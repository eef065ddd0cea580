package dev.unless.generator.names;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The Java names that cannot be told from the data alone: of every class, of every member that does
 * not have its preferred name, and of every key with a foreign prefix that has one. A line is the
 * service's prefix, what is named, what that is known by, and the name.
 */
public final class NameLock {
  private static final String CLASS = "class\t";

  private final SortedMap<String, String> names;

  private NameLock(Map<String, String> names) {
    this.names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  /** A lock that holds nothing. */
  public static NameLock empty() {
    return new NameLock(Map.of());
  }

  /** Reads what {@link #write()} writes. */
  public static NameLock parse(String text) {
    return new NameLock(
        text.lines()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf('\t')),
                    line -> line.substring(line.lastIndexOf('\t') + 1))));
  }

  /** The lock of these classes. */
  static NameLock of(Map<String, String> names) {
    return new NameLock(names);
  }

  /** The text of the lock file. */
  public String write() {
    return names.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining());
  }

  Optional<String> className(String prefix) {
    return Optional.ofNullable(names.get(classKey(prefix)));
  }

  Optional<String> member(String prefix, ClassMember member) {
    return Optional.ofNullable(names.get(key(prefix, member)));
  }

  static String classKey(String prefix) {
    return prefix + "\t" + CLASS;
  }

  static String key(String prefix, ClassMember member) {
    return prefix + "\t" + member.lockKey();
  }
}
