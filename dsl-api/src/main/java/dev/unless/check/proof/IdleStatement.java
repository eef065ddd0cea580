package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements without any effect: no request is as they ask, or Denies cancel all they allow. */
final class IdleStatement {
  private IdleStatement() {}

  /**
   * @param known the places of those of which it is known
   */
  static List<Finding> findings(Subject policy, Proofs proofs, Set<Integer> known) {
    List<AtFirstSight> denies =
        policy.statements().stream()
            .filter(statement -> !statement.allows())
            .map(AtFirstSight::of)
            .toList();
    List<Finding> found = new ArrayList<>();
    for (StatementView statement : policy.statements()) {
      if (known.contains(statement.index())) {
        continue;
      }
      boolean mayBeExcluded = RelatedKeys.mayBeExcluded(statement, policy);
      if (mayBeExcluded && proofs.isNever(List.of(statement.statement()), List.of())) {
        found.add(neverApplies(statement));
      } else if (statement.allows() && !denies.isEmpty()) {
        List<StatementView> cancelling = AtFirstSight.of(statement).cancelling(denies);
        if (isCancelled(proofs, statement, cancelling)
            && !proofs.isNever(List.of(statement.statement()), List.of())) {
          found.add(cancelled(proofs, statement, cancelling));
        }
      }
    }
    return found;
  }

  private static boolean isCancelled(
      Proofs proofs, StatementView allow, List<StatementView> denies) {
    return !denies.isEmpty()
        && proofs.isNever(List.of(allow.statement()), Proofs.statements(denies));
  }

  private static Finding neverApplies(StatementView statement) {
    return statement.finding(
        Code.STATEMENT_HAS_NO_EFFECT,
        "No request is as the statement asks: its condition excludes "
            + (statement.principals().isEmpty() ? "its actions or resources" : "whom it names")
            + ", so that it never applies.",
        "Ask in the condition for what the statement's other elements name, or leave it out.");
  }

  private static Finding cancelled(Proofs proofs, StatementView allow, List<StatementView> denies) {
    List<StatementView> needed = Proofs.needed(denies, fewer -> isCancelled(proofs, allow, fewer));
    boolean one = needed.size() == 1;
    return allow.finding(
        Code.STATEMENT_HAS_NO_EFFECT,
        "All that this Allow allows is denied by "
            + Proofs.named(needed)
            + (one ? "" : " together")
            + ", and a Deny outweighs any Allow.",
        Fix.of(
                "Leave this Allow out, or except from "
                    + (one ? "the Deny" : "one of the Denies")
                    + " what it is to allow.")
            .inJava(
                "Leave this Allow out, or except from "
                    + (one ? "the Deny" : "one of the Denies")
                    + ", by .unless(…), what it is to allow."));
  }
}
