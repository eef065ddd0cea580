package dev.unless.examples;

import dev.unless.Policy;
import java.util.List;

/**
 * A policy written in Java, with the lines of source that make it.
 *
 * @param home the simple name of the class that has it
 * @param field the name of the static field that holds it
 * @param policy the policy
 */
public record JavaPolicy(String home, String field, Policy policy) {

  static JavaPolicy of(Class<?> home, String field, Policy policy) {
    return new JavaPolicy(home.getSimpleName(), field, policy);
  }

  /** The expression that makes the policy, from the source file that was compiled. */
  List<String> source() {
    return SourceFile.of(home).initializer(field);
  }

  /** The JSON that it makes. */
  List<String> json() {
    return policy.toJson().lines().toList();
  }
}
