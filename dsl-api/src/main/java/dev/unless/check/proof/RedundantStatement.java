package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.prove.Redundancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that others make superfluous, whatever policies stand beside the policy. One after the
 * other is left out, the last one first, so that all that are told can be left out together.
 */
final class RedundantStatement {
  private final Subject policy;
  private final Proofs proofs;
  private final Set<Integer> idle;
  private final List<AtFirstSight> left;
  private Optional<Redundancy> redundancy = Optional.empty();

  private RedundantStatement(Subject policy, Proofs proofs, Set<Integer> idle) {
    this.policy = policy;
    this.proofs = proofs;
    this.idle = idle;
    this.left =
        new ArrayList<>(
            policy.statements().stream()
                .filter(statement -> !idle.contains(statement.index()))
                .map(AtFirstSight::of)
                .toList());
  }

  /**
   * @param idle the places of those without any effect
   */
  static List<Finding> findings(Subject policy, Proofs proofs, Set<Integer> idle) {
    return policy.statements().size() > 1
        ? new RedundantStatement(policy, proofs, idle).findings()
        : List.of();
  }

  private List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    List<AtFirstSight> lastFirst = new ArrayList<>(left);
    Collections.reverse(lastFirst);
    for (AtFirstSight statement : lastFirst) {
      List<StatementView> others = alike(statement);
      if (!others.isEmpty() && isRedundant(statement.statement(), others)) {
        left.remove(statement);
        found.add(finding(statement.statement(), others));
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** Those of the same effect that may cover it. */
  private List<StatementView> alike(AtFirstSight statement) {
    boolean allows = statement.statement().allows();
    return statement.covering(
        left.stream().filter(other -> other.statement().allows() == allows).toList());
  }

  private boolean isRedundant(StatementView statement, List<StatementView> others) {
    return cover(others, statement)
        && !proofs.isNever(List.of(statement.statement()), List.of())
        && (!policy.kind().hasPrincipal() || reachAsFar(statement));
  }

  private boolean cover(List<StatementView> others, StatementView statement) {
    return proofs.isNever(List.of(statement.statement()), Proofs.statements(others));
  }

  /** Who is named by itself needs less beside the policy than who is of an account that is. */
  private boolean reachAsFar(StatementView statement) {
    if (!policy.kind().problems(policy.document()).isEmpty()) {
      return false;
    }
    if (redundancy.isEmpty()) {
      Redundancy of = Redundancy.of(policy.catalog(), policy.kind(), policy.document());
      idle.forEach(of::without);
      redundancy = Optional.of(of);
    }
    Redundancy known = redundancy.get();
    long before = known.spent();
    boolean redundant = known.leaveOut(statement.index());
    proofs.spend(known.spent() - before);
    return redundant;
  }

  private Finding finding(StatementView statement, List<StatementView> others) {
    List<StatementView> needed =
        Proofs.needed(others, fewer -> !fewer.isEmpty() && cover(fewer, statement));
    return statement.finding(
        Code.REDUNDANT_STATEMENT,
        Proofs.named(needed)
            + (needed.size() == 1 ? " does" : " together do")
            + " all that this statement does.",
        "Leave it out, unless it says more plainly what is meant.");
  }
}
