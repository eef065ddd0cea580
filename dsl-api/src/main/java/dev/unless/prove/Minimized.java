package dev.unless.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy in fewer words: statements that the others make superfluous or deny are left out,
 * patterns that others cover as well, and statements that differ in one element are made one. Each
 * step is taken only where it is proved that what stands there after it is interchangeable with
 * what stood there before.
 */
final class Minimized {
  /** Each round follows from one that found something, so that this is never reached. */
  private static final int MOST_ROUNDS = 20;

  private final Interchange interchange;
  private final PolicyDocument policy;

  Minimized(Interchange interchange, PolicyDocument policy) {
    this.interchange = interchange;
    this.policy = policy;
  }

  /** The policy in fewer words; the same where there are no fewer. */
  PolicyDocument document() {
    List<Statement> statements = policy.statements();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Statement> fewer = merged(trimmed(withoutRedundant(statements)));
      if (fewer.equals(statements)) {
        break;
      }
      statements = fewer;
    }
    return statements.equals(policy.statements()) ? policy : of(statements);
  }

  private PolicyDocument of(List<Statement> statements) {
    return new PolicyDocument(policy.version(), policy.id(), statements);
  }

  private boolean areInterchangeable(List<Statement> some, List<Statement> others) {
    return interchange.isProved(of(some), of(others));
  }

  private List<Statement> trimmed(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      Statement fewer = Trimming.of(statement, policy.hasVariables());
      boolean better =
          !fewer.equals(statement) && areInterchangeable(List.of(statement), List.of(fewer));
      all.add(better ? fewer : statement);
    }
    return all;
  }

  private List<Statement> merged(List<Statement> statements) {
    List<Statement> all = statements;
    for (Likeness.Differing differing : Likeness.Differing.values()) {
      all = merged(all, differing);
    }
    return all;
  }

  /** Statements that differ in one element alone are one, in the place of the first. */
  private List<Statement> merged(List<Statement> statements, Likeness.Differing differing) {
    List<Statement> all = new ArrayList<>();
    for (List<Statement> group : JoinedStatements.groups(statements, differing)) {
      all.addAll(
          group.size() > 1 ? merged(group, JoinedStatements.joined(group, differing)) : group);
    }
    return all;
  }

  private List<Statement> merged(List<Statement> group, Statement one) {
    return areInterchangeable(group, List.of(one)) ? List.of(one) : group;
  }

  private List<Statement> withoutRedundant(List<Statement> statements) {
    Redundancy redundancy = new Redundancy(interchange, of(statements));
    for (int i = statements.size() - 1; i >= 0 && redundancy.left() > 1; i--) {
      redundancy.leaveOut(i);
    }
    return redundancy.statements();
  }
}
