package dev.unless.processor.source;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import dev.unless.processor.proof.ProofClaim;
import dev.unless.processor.proof.ProofTask;
import dev.unless.processor.reading.Omission;
import dev.unless.processor.report.Examined;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to be examined once all that it depends on has been read.
 *
 * @param examined what it is
 * @param way how it is examined
 * @param omissions what was not followed in it
 * @param claims what is to be proved of it
 * @param parameters the identities of a method's parameters
 * @param guarded whether it may throw, by what is only known at run time
 * @param loose what was followed for examples only
 * @param choosers by what it chooses, where that is a variable alone: its identity
 */
record CheckedElement(
    Examined examined,
    Way way,
    List<Omission> omissions,
    List<ProofClaim> claims,
    List<String> parameters,
    boolean guarded,
    Optional<Omission> loose,
    Map<Place, String> choosers) {
  /** How something is examined. */
  enum Way {
    /** As a policy, a rule or a condition, with examples for what is only known at run time. */
    WHOLE,
    /** As far as all is known. */
    CONSTANTS,
    /** By what is to be proved of it alone. */
    PROOFS
  }

  /** Copies the list. */
  CheckedElement {
    omissions = List.copyOf(omissions);
    claims = List.copyOf(claims);
    parameters = List.copyOf(parameters);
    choosers = Map.copyOf(choosers);
  }

  /** What must be read before it is examined. */
  Stream<Expression> dependsOn() {
    return Stream.concat(
        Stream.of(examined.expression()),
        claims.stream().flatMap(each -> each.dependsOn().stream()));
  }

  /** What is to be proved of it. */
  ProofTask proofs() {
    return new ProofTask(
        examined,
        claims,
        parameters,
        guarded,
        omissions.stream()
            .map(omission -> new ProofTask.Skipped(omission.place(), omission.what()))
            .toList(),
        loose.map(Omission::what),
        choosers);
  }
}
