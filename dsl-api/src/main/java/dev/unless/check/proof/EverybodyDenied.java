package dev.unless.check.proof;

import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ActionPattern;
import dev.unless.document.Pointer;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Denies with conditions of which each lets somebody through, and which together let nobody: one
 * excepts an endpoint, another one an address, and no request comes from both.
 *
 * <p>A Deny without condition is meant to deny all, and so is none of these (ruling).
 */
final class EverybodyDenied {
  private EverybodyDenied() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    List<StatementView> denies =
        policy.statements().stream()
            .filter(statement -> !statement.allows() && Guards.isAboutEveryone(statement))
            .filter(statement -> !statement.statement().conditions().isEmpty())
            .toList();
    if (denies.size() < 2) {
      return List.of();
    }
    List<StatementView> excepting =
        denies.stream()
            .filter(deny -> !denyAll(proofs, List.of(Parts.scope(deny.statement())), List.of(deny)))
            .toList();
    for (int i = 0; i < excepting.size(); i++) {
      for (int k = i + 1; k < excepting.size(); k++) {
        List<Statement> both =
            List.of(
                Parts.scope(excepting.get(i).statement()),
                Parts.scope(excepting.get(k).statement()));
        if (shareActions(excepting.get(i), excepting.get(k))
            && denyAll(proofs, both, excepting)
            && !proofs.isNever(both, List.of())) {
          return List.of(finding(proofs, both, excepting));
        }
      }
    }
    return List.of();
  }

  /** Whether the Denies deny whatever is in the scope of some statements. */
  private static boolean denyAll(Proofs proofs, List<Statement> scope, List<StatementView> denies) {
    return proofs.isNever(scope, Proofs.statements(denies));
  }

  /** What is named by both; what NotAction leaves is asked for. */
  private static boolean shareActions(StatementView one, StatementView other) {
    return one.statement().action().negated()
        || other.statement().action().negated()
        || actions(one).mayMeet(actions(other));
  }

  private static TextSet actions(StatementView statement) {
    List<TextSet> each = new ArrayList<>();
    for (ActionPattern pattern : statement.actions()) {
      each.add(TextSet.of(pattern.folded()));
    }
    return TextSet.anyOf(each);
  }

  private static Finding finding(Proofs proofs, List<Statement> both, List<StatementView> denies) {
    List<StatementView> needed = Proofs.needed(denies, fewer -> denyAll(proofs, both, fewer));
    return new Finding(
        Pointer.child(Pointer.ROOT, "Statement"),
        new Problem(
            Code.EVERYBODY_DENIED,
            "Together "
                + Proofs.named(needed)
                + " deny every request of what they have in common: each excepts some requests, and"
                + " none is excepted by all of them.",
            "",
            Fix.of(
                    "Write one Deny with all exceptions: entries of one condition must all hold for"
                        + " it to deny, and values of one entry are alternatives.")
                .inJava("Write one deny(…) with .unless(…) for each exception.")));
  }
}
