package dev.unless.processor.evaluation;

import dev.unless.finding.RefusedException;
import dev.unless.processor.expression.Place;

/**
 * A call of the library that throws.
 *
 * @param call the call
 * @param cause what it says
 */
public record Refusal(Traced call, RefusedException cause) {
  /** Where the call stands. */
  public Place place() {
    return call.expression().place();
  }

  /** Whether the same is said of the same call. */
  public boolean isTheSame(Refusal other) {
    return place().equals(other.place()) && cause.problem().equals(other.cause.problem());
  }
}
