package dev.unless.processor.proof;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import java.util.Optional;

/**
 * Something that is to be proved.
 *
 * @param kind what
 * @param name the constant that is named; empty where none is
 * @param place where it is asked for
 * @param reference what the constant holds, or the constant itself; empty where none is named
 */
public record ProofClaim(
    ProofKind kind, String name, Place place, Optional<ClaimReference> reference) {
  /** The annotation as it is written. */
  String written() {
    return "@" + kind.annotation() + (name.isEmpty() ? "" : "(\"" + name + "\")");
  }

  /** What must be read before it can be proved. */
  public Optional<Expression> dependsOn() {
    return reference
        .filter(ClaimReference.OfProgram.class::isInstance)
        .map(of -> ((ClaimReference.OfProgram) of).field());
  }
}
