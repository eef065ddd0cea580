package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.Nonnull;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which statements of a policy the others make superfluous, one after the other. */
@Internal
public final class Redundancy {
  /** A proof that takes more choices is rare, and not worth it where many are tried. */
  private static final int BRANCHES = 2_000;

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

  /**
   * Of a policy.
   *
   * @param kind its kind
   */
  public static Redundancy of(Catalog catalog, PolicyKind kind, PolicyDocument policy) {
    Nonnull.require("catalog", catalog, "kind", kind, "policy", policy);
    return new Redundancy(new Interchange(catalog, kind, BRANCHES), policy);
  }

  /** How much was tried, in atoms. */
  public long spent() {
    return asked.spent();
  }

  /** How many statements are left. */
  int left() {
    return left.size();
  }

  /** The statement is known to be superfluous. */
  public void without(int statement) {
    left.remove(statement);
  }

  /**
   * Leaves the statement out if the policy of those that are left is interchangeable with that of
   * the others; whether it is. An Allow less never lets more through, nor a Deny less, less.
   */
  public boolean leaveOut(int statement) {
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
