package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.request.Request;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policies of few statements, and whether they are public. */
final class PublicPolicy {
  static final String EVERYONE = "\"Principal\": \"*\"";

  private PublicPolicy() {}

  /** What is refuted is so by a request that the decider allows. */
  static String asked(String... statements) {
    PolicyDocument policy = PolicyReader.read(document(statements));
    Answer answer = Prover.of(Catalog.aws()).notPublic(policy);
    if (answer instanceof Refuted refuted) {
      Request request = refuted.witness().request();
      assertThat(
              PolicyMatcher.of(new PolicyMatcher.Use(policy, false, false), Catalog.aws())
                  .outcome(request))
          .isEqualTo(Outcome.ALLOW);
      return "public";
    }
    return answer instanceof Proved ? "not public" : answer.sentence();
  }

  static String allow(String principal, String conditions) {
    return document(statement("Allow", principal, conditions));
  }

  static String trust(String federated, String action, @Nullable String conditions) {
    return document(
        "{\"Effect\": \"Allow\", \"Principal\": {\"Federated\": \"%s\"}, \"Action\": \"%s\"%s}"
            .formatted(federated, action, block(Objects.requireNonNullElse(conditions, ""))));
  }

  static String document(String... statements) {
    return statements.length == 1 && statements[0].contains("\"Version\"")
        ? statements[0]
        : "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }

  static String statement(String effect, String principal, String conditions) {
    return "{\"Effect\": \"%s\", %s, \"Action\": \"s3:GetObject\", \"Resource\": \"*\"%s}"
        .formatted(effect, principal, block(conditions));
  }

  /** Conditions as lines say them, a semicolon between two. */
  private static String block(String conditions) {
    if (conditions.isEmpty()) {
      return "";
    }
    return Stream.of(conditions.split("; "))
        .map(condition -> condition.trim().split(" ", 3))
        .map(
            parts ->
                "\"%s\": {\"%s\": [%s]}"
                    .formatted(
                        parts[0],
                        parts[1],
                        Stream.of(parts[2].split(","))
                            .map(value -> "\"" + value + "\"")
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining(", ", ", \"Condition\": {", "}"));
  }
}
