package dev.unless.processor.report;

import java.util.List;
import java.util.Set;

/**
 * What is to be told of an expression.
 *
 * @param messages what is told
 * @param used the acceptances that something was found for
 */
public record Report(List<Message> messages, Set<Acceptance> used) {
  /** Copies both. */
  public Report {
    messages = List.copyOf(messages);
    used = Set.copyOf(used);
  }
}
