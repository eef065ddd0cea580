package dev.unless.examples;

import dev.unless.Authorizer;
import dev.unless.Requests;
import dev.unless.prove.Answer;
import java.util.List;

/**
 * Requests of which none may get through: that is proved of ours, and refuted of what was
 * published.
 *
 * @param says what is proved, in a sentence
 * @param home the class that has the requests in a static field
 * @param field the name of that field
 * @param requests the requests
 * @param published the published policy with what stands beside it
 * @param ours ours, likewise
 * @param shows what that teaches
 */
public record Guarantee(
    String says,
    Class<?> home,
    String field,
    Requests requests,
    Authorizer published,
    Authorizer ours,
    String shows) {

  /** Whether the published policy never allows them. */
  Answer answerOfPublished() {
    return published.never(requests);
  }

  /** Whether ours never allows them. */
  Answer answerOfOurs() {
    return ours.never(requests);
  }

  /** The expression that makes the requests, from the source file that was compiled. */
  List<String> source() {
    return SourceFile.of(home.getSimpleName()).initializer(field);
  }

  /** Whether it is proved of ours and refuted of what was published. */
  boolean isKept() {
    return answerOfOurs().isProved() && answerOfPublished().isRefuted();
  }
}
