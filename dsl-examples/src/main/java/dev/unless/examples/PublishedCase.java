package dev.unless.examples;

import java.util.List;

/**
 * One published case: what its author wanted, and what became of it.
 *
 * @param title the case in a few words
 * @param wanted what the author wanted, in a sentence or two
 * @param rows the requests, in the order in which they are best read
 * @param unreadable texts of the case that are no policies
 * @param holes requests that get through against the author's will
 */
public record PublishedCase(
    String title, String wanted, List<Row> rows, List<Unreadable> unreadable, List<Hole> holes) {
  /** Copies the lists. */
  public PublishedCase {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
    holes = List.copyOf(holes);
  }

  /** Whether everything is as the case says. */
  public boolean isAsObserved() {
    return rows.stream().allMatch(Row::isAsObserved)
        && unreadable.stream().allMatch(Unreadable::isAsObserved);
  }
}
