package dev.unless;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** JSON as tests write it: with single quotes, and lines as they fit. */
final class Json {
  private Json() {}

  /** Demands this JSON to the letter, but for line breaks and indentation. */
  static void assertJson(Policy policy, String json) {
    assertThat(policy.toCompactJson()).isEqualTo(compact(json));
    assertThat(policy.kind().problems(policy.document())).isEmpty();
  }

  /** Demands a policy of Version 2012-10-17 with these statements. */
  static void assertStatements(Policy policy, String statements) {
    assertJson(policy, "{'Version':'2012-10-17','Statement':[" + statements + "]}");
  }

  static String compact(String json) {
    return json.lines().map(String::strip).collect(joining()).replace('\'', '"');
  }
}
