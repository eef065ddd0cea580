package dev.unless.examples;

import java.util.List;
import java.util.stream.Stream;

/**
 * One published case: what its author wanted, and what became of it.
 *
 * @param title the case in a few words
 * @param wanted what the author wanted, in a sentence or two
 * @param policies the case's policies with their rows
 * @param unreadable texts of the case that are no policies
 * @param holes requests that get through against the author's will
 * @param guarantees requests of which it is proved that none gets through ours
 */
public record PublishedCase(
    String title,
    String wanted,
    List<Rebuilt> policies,
    List<Unreadable> unreadable,
    List<Loophole> holes,
    List<Guarantee> guarantees) {
  /** Copies the lists. */
  public PublishedCase {
    policies = List.copyOf(policies);
    unreadable = List.copyOf(unreadable);
    holes = List.copyOf(holes);
    guarantees = List.copyOf(guarantees);
  }

  /** The requests of all policies. */
  Stream<Row> rows() {
    return policies.stream().flatMap(each -> each.rows().stream());
  }

  /** Whether everything is as the case says. */
  public boolean isAsObserved() {
    return policies.stream().allMatch(each -> each.rows().stream().allMatch(each::isAsObserved))
        && unreadable.stream().allMatch(Unreadable::isAsObserved)
        && guarantees.stream().allMatch(Guarantee::isKept);
  }
}
