package dev.unless.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which statements of a policy the others make superfluous, one after the other. */
final class Redundancy {
  private final Interchange interchange;
  private final PolicyDocument policy;
  private final AskedPolicies asked;
  private final Set<Integer> left = new TreeSet<>();

  Redundancy(Interchange interchange, PolicyDocument policy) {
    this.interchange = interchange;
    this.policy = policy;
    this.asked = interchange.of(List.of(policy));
    IntStream.range(0, policy.statements().size()).forEach(left::add);
  }

  /** How many statements are left. */
  int left() {
    return left.size();
  }

  /** The statement is known to be superfluous. */
  void without(int statement) {
    left.remove(statement);
  }

  /**
   * Leaves the statement out if the policy of those that are left is interchangeable with that of
   * the others; whether it is. An Allow less never lets more through, nor a Deny less, less.
   */
  boolean leaveOut(int statement) {
    PolicyDocument with = document(left);
    Set<Integer> others = new TreeSet<>(left);
    others.remove(statement);
    PolicyDocument without = document(others);
    boolean allow = policy.statements().get(statement).effect() == Effect.ALLOW;
    boolean redundant =
        allow
            ? interchange.gainsNothing(asked, with, without)
            : interchange.gainsNothing(asked, without, with);
    if (redundant) {
      left.remove(statement);
    }
    return redundant;
  }

  /** Those that are left. */
  List<Statement> statements() {
    return document(left).statements();
  }

  private PolicyDocument document(Set<Integer> which) {
    return new PolicyDocument(
        policy.version(), policy.id(), which.stream().map(policy.statements()::get).toList());
  }
}
