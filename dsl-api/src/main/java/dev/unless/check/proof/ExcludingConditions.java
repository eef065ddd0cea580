package dev.unless.check.proof;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Entries of one condition that exclude each other, so that no request meets them all. */
final class ExcludingConditions {
  private ExcludingConditions() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    return policy.statements().stream()
        .filter(statement -> RelatedKeys.mayExclude(statement, policy))
        .filter(statement -> excludes(proofs, statement.statement().conditions()))
        .map(statement -> finding(proofs, statement))
        .toList();
  }

  /** Whoever calls, whatever it is. */
  private static boolean excludes(Proofs proofs, List<ConditionEntry> entries) {
    return !entries.isEmpty() && proofs.exclude(entries);
  }

  private static Finding finding(Proofs proofs, StatementView view) {
    Statement statement = view.statement();
    List<ConditionEntry> entries =
        Proofs.needed(statement.conditions(), fewer -> excludes(proofs, fewer));
    String named =
        entries.stream()
            .map(entry -> quote(entry.operator().text()) + " on " + quote(entry.key()))
            .collect(Collectors.joining(" and "));
    String verb = entries.size() == 1 ? " is met by no request" : " exclude each other";
    return new Finding(
        view.pointer("Condition"),
        new Problem(
            Code.CONTRADICTION,
            named
                + verb
                + ", so that the statement never applies: all entries of a condition must hold.",
            "",
            Fix.of(
                    "Write alternatives as values of one entry, or in statements of their own, or"
                        + " leave out what is wrong.")
                .inJava(
                    "Write alternatives as one key.in(…) or joined by or(…), or leave out what is"
                        + " wrong.")));
  }
}
