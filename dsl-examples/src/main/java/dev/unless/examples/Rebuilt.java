package dev.unless.examples;

import dev.unless.Policy;
import dev.unless.decide.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A policy beside what stands for it in Java, and the requests with which both are tried.
 *
 * @param title what it is, in a few words
 * @param published the policy as published; empty if only the Java makes a point
 * @param java the policy in Java
 * @param rows the requests, in the order in which they are best read
 */
public record Rebuilt(
    String title, Optional<Published> published, JavaPolicy java, List<Row> rows) {
  /** Copies the rows. */
  public Rebuilt {
    rows = List.copyOf(rows);
  }

  static Rebuilt of(String title, Published published, JavaPolicy java, Row... rows) {
    return new Rebuilt(title, Optional.of(published), java, List.of(rows));
  }

  static Rebuilt onlyJava(String title, JavaPolicy java, Row... rows) {
    return new Rebuilt(title, Optional.empty(), java, List.of(rows));
  }

  /** The same with these rows. */
  Rebuilt tried(Row... requests) {
    return new Rebuilt(title, published, java, List.of(requests));
  }

  /** What the published policy says to a row's request; empty where there is none. */
  Optional<Decision> decidePublished(Row row) {
    return publishedPolicy().map(policy -> row.setting().decidePublished(policy, row.request()));
  }

  /** What ours says to a row's request. */
  Decision decideOurs(Row row) {
    return row.setting().decideOurs(java.policy(), row.request());
  }

  /** Whether both decide the row's request as expected. */
  boolean isAsObserved(Row row) {
    return row.expectedOurs() == decideOurs(row).outcome()
        && row.expectedPublished().equals(decidePublished(row).map(Decision::outcome));
  }

  /** The published policy; empty where there is none. */
  Optional<Policy> publishedPolicy() {
    return published.flatMap(Published::policy);
  }
}
