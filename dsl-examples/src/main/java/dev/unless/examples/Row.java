package dev.unless.examples;

import dev.unless.AccessRequest;
import dev.unless.decide.Outcome;
import java.util.Optional;

/**
 * One request that somebody tried, or that AWS's documentation settles.
 *
 * @param setting what it meets besides the bucket's policy
 * @param request who asks, for what, in which context
 * @param expectedPublished how it ends under the published policy, where there is one
 * @param expectedOurs how it ends under ours
 * @param shows what that teaches, in one sentence
 */
public record Row(
    Setting setting,
    AccessRequest request,
    Optional<Outcome> expectedPublished,
    Outcome expectedOurs,
    String shows) {

  /** A row that both decide alike. */
  static Row both(Setting setting, AccessRequest request, Outcome outcome, String shows) {
    return new Row(setting, request, Optional.of(outcome), outcome, shows);
  }

  /** A row that ours decides otherwise. */
  static Row differs(
      Setting setting, AccessRequest request, Outcome published, Outcome ours, String shows) {
    return new Row(setting, request, Optional.of(published), ours, shows);
  }

  /** A row of a policy that is in Java only. */
  static Row ours(Setting setting, AccessRequest request, Outcome outcome, String shows) {
    return new Row(setting, request, Optional.empty(), outcome, shows);
  }

  boolean differs() {
    return expectedPublished.filter(outcome -> outcome != expectedOurs).isPresent();
  }
}
