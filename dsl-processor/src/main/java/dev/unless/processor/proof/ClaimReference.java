package dev.unless.processor.proof;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.processor.expression.Expression;
import java.util.Optional;

/** What a claim compares with. */
public sealed interface ClaimReference {
  /**
   * A constant of the program.
   *
   * @param field the field
   */
  record OfProgram(Expression field) implements ClaimReference {}

  /**
   * A constant of a class that was compiled before.
   *
   * @param kind the policy's kind; empty for requests
   * @param document the policy, or the requests as a policy that allows them
   */
  record OfClassPath(Optional<PolicyKind> kind, PolicyDocument document)
      implements ClaimReference {}
}
