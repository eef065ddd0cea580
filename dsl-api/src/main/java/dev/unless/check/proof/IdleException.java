package dev.unless.check.proof;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Exceptions of a Deny that except nobody: without them it denies the same. */
final class IdleException {
  private IdleException() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    return policy.statements().stream()
        .filter(statement -> !statement.allows())
        .filter(
            statement ->
                statement.hasNotPrincipal()
                    || RelatedKeys.mayExclude(statement, policy)
                    || RelatedKeys.mayBeExcluded(statement, policy))
        .flatMap(deny -> findings(proofs, deny))
        .toList();
  }

  private static Stream<Finding> findings(Proofs proofs, StatementView deny) {
    return deny.entries().stream()
        .filter(entry -> entry.operator().isNegated() && !entry.entry().values().isEmpty())
        .filter(entry -> exceptsNobody(proofs, deny.statement(), entry.entry()))
        .map(IdleException::finding);
  }

  private static boolean exceptsNobody(Proofs proofs, Statement deny, ConditionEntry entry) {
    List<ConditionEntry> others =
        deny.conditions().stream().filter(other -> !other.equals(entry)).toList();
    Statement without = Parts.under(deny, others);
    return proofs.isNever(List.of(without), List.of(deny))
        && !proofs.isNever(List.of(without), List.of());
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.EXCEPTION_OF_NOBODY,
        "The exception excepts nobody: no request that the rest of the Deny is about has "
            + (entry.entry().values().size() == 1 ? "this value" : "one of these values")
            + " of "
            + quote(entry.key())
            + ".",
        "Write the value that such requests have, or leave the exception out.");
  }
}
