package dev.unless.processor.proof;

import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Examined;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be proved of what a field or a method says.
 *
 * @param examined what that is
 * @param claims what is to be proved of it
 * @param parameters the identities of a method's parameters
 * @param guarded whether a method may throw, by what is only known at run time
 * @param unfollowed what of it was not followed
 * @param loose what was followed for examples only, so that nothing is proved of it
 * @param choosers by what a method chooses, where that is a variable alone: its identity
 */
public record ProofTask(
    Examined examined,
    List<ProofClaim> claims,
    List<String> parameters,
    boolean guarded,
    List<Skipped> unfollowed,
    Optional<String> loose,
    Map<Place, String> choosers) {
  /** Copies the lists. */
  public ProofTask {
    claims = List.copyOf(claims);
    parameters = List.copyOf(parameters);
    unfollowed = List.copyOf(unfollowed);
    choosers = Map.copyOf(choosers);
  }

  /**
   * A part of a method that was not followed.
   *
   * @param place where it stands
   * @param what it is, for people
   */
  public record Skipped(Place place, String what) {}
}
