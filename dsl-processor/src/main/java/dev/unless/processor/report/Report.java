package dev.unless.processor.report;

import java.util.List;
import java.util.Set;

/**
 * What is to be told of an expression.
 *
 * @param messages what is told
 * @param used the acceptances that something was found for
 * @param unseen whether it may come to something of which nothing is seen as a whole
 */
public record Report(List<Message> messages, Set<Acceptance> used, boolean unseen) {
  /** Copies both. */
  public Report {
    messages = List.copyOf(messages);
    used = Set.copyOf(used);
  }
}
