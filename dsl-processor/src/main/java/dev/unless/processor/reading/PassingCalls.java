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

  /** Classes whose methods change nothing that they get. */
  private static final Set<String> ONLY_LOOKING =
      Set.of(
          "java.util.Objects",
          "java.lang.System",
          "java.io.PrintStream",
          "java.util.logging.Logger",
          "java.lang.System.Logger",
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

  /** Whether the methods of a class change nothing that they get. */
  static boolean onlyLook(String owner) {
    return ONLY_LOOKING.contains(owner);
  }
}
