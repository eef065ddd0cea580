package dev.unless.processor.reading;

import java.util.Map;
import java.util.Set;

/** Calls that let through what they get, or throw, and calls that only tell of it. */
final class PassingCalls {
  /** Methods that return their first argument, by the class's name. */
  private static final Map<String, Set<String>> RETURNING =
      Map.of(
          "java.util.Objects", Set.of("requireNonNull"),
          "com.google.common.base.Preconditions", Set.of("checkNotNull"),
          "com.google.common.base.Verify", Set.of("verifyNotNull"),
          "org.apache.commons.lang3.Validate",
              Set.of("notNull", "notEmpty", "notBlank", "noNullElements"),
          "java.util.Collections",
              Set.of(
                  "unmodifiableList",
                  "unmodifiableSet",
                  "unmodifiableCollection",
                  "unmodifiableMap",
                  "unmodifiableSortedSet",
                  "unmodifiableSortedMap"));

  /** Methods of the JDK that write to a list or an array that they get, by the class's name. */
  private static final Map<String, Set<String>> WRITING =
      Map.of(
          "java.lang.System", Set.of("arraycopy"),
          "java.util.Arrays",
              Set.of("fill", "setAll", "parallelSetAll", "sort", "parallelSort", "parallelPrefix"));

  /** Methods that copy what is in an array or a list that they get, by the class's name. */
  private static final Map<String, Set<String>> COPYING =
      Map.of(
          "java.util.List", Set.of("of", "copyOf"),
          "java.util.Set", Set.of("of", "copyOf"),
          "java.util.stream.Stream", Set.of("of"),
          "java.util.Arrays", Set.of("stream", "copyOf", "copyOfRange", "toString"),
          "java.lang.String", Set.of("join"),
          "java.io.PrintStream", Set.of("println", "print"));

  /** Classes beside those of the library and the JDK whose methods change nothing that they get. */
  private static final Set<String> ONLY_LOOKING =
      Set.of(
          "com.google.common.base.Preconditions",
          "com.google.common.base.Verify",
          "org.apache.commons.lang3.Validate",
          "org.springframework.util.Assert",
          "org.slf4j.Logger",
          "org.apache.logging.log4j.Logger");

  private PassingCalls() {}

  /** Whether the value of the call is its first argument. */
  static boolean returnsItsArgument(String owner, String name) {
    return RETURNING.getOrDefault(owner, Set.of()).contains(name);
  }

  /** Whether a method of the JDK copies what is in an array or a list, and keeps neither. */
  static boolean copies(String owner, String name) {
    return COPYING.getOrDefault(owner, Set.of()).contains(name);
  }

  /**
   * Whether a method changes nothing that it gets.
   *
   * @param owner the name of its class
   */
  static boolean onlyLooks(String owner, String name) {
    boolean jdk =
        owner.startsWith("java.")
            && !owner.equals("java.util.Collections")
            && !WRITING.getOrDefault(owner, Set.of()).contains(name);
    return jdk || owner.startsWith("dev.unless.") || ONLY_LOOKING.contains(owner);
  }
}
