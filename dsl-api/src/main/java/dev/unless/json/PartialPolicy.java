package dev.unless.json;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What of a text could be read as a policy, beside what is wrong with the rest.
 *
 * @param errors what keeps the text from being a policy; none where it is one
 * @param document the policy; the statements that could not be read say nothing in it
 * @param unread what of those statements could be read, by their places, from 0
 */
@Internal
public record PartialPolicy(
    List<LocatedFinding> errors, PolicyDocument document, Map<Integer, Statement> unread) {
  /** Copies the collections. */
  public PartialPolicy {
    errors = List.copyOf(errors);
    unread = Map.copyOf(unread);
  }

  /** Whether the text is a policy. */
  public boolean isWhole() {
    return errors.isEmpty();
  }

  /** The policy of the statements alone that could be read. */
  public PolicyDocument readable() {
    List<Statement> all = document.statements();
    return new PolicyDocument(
        document.version(),
        document.id(),
        IntStream.range(0, all.size())
            .filter(i -> !unread.containsKey(i))
            .mapToObj(all::get)
            .toList());
  }
}
