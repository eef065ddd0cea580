package dev.unless.examples;

import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;

/**
 * One request that somebody tried, or that AWS's documentation settles.
 *
 * @param setting the policies that it meets
 * @param request who asks, for what, in which context
 * @param expected how it ends
 * @param shows what that teaches, in one sentence
 */
public record Row(Setting setting, Request request, Outcome expected, String shows) {

  /** Decides the request. */
  public Decision decide() {
    return Decider.of(setting.layers()).decide(request);
  }

  /** Whether the decision is the expected one. */
  public boolean isAsObserved() {
    return decide().outcome() == expected;
  }
}
