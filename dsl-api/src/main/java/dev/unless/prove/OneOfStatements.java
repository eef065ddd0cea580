package dev.unless.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.prove.Claim.Decided;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a policy.
 *
 * @param statement its place, from 0
 */
record OneOfStatements(PolicyDocument policy, int statement) {
  /**
   * @throws IndexOutOfBoundsException if the policy has no such statement
   */
  OneOfStatements {
    int size = policy.statements().size();
    if (statement < 0 || statement >= size) {
      throw new IndexOutOfBoundsException(
          "There is no statement " + statement + ": the policy has " + size + ", the first is 0.");
    }
  }

  boolean isDeny() {
    return only().effect() == Effect.DENY;
  }

  /** That it applies, whatever the others do. */
  Claim.OfPolicy alone() {
    return new Claim.OfPolicy(
        "statement", with(List.of(only())), isDeny() ? Decided.DENIED : Decided.ALLOWED);
  }

  /** The policy without it. */
  PolicyDocument others() {
    List<Statement> others = new ArrayList<>(policy.statements());
    others.remove(statement);
    return with(others);
  }

  private Statement only() {
    return policy.statements().get(statement);
  }

  private PolicyDocument with(List<Statement> statements) {
    return new PolicyDocument(policy.version(), policy.id(), statements);
  }
}
