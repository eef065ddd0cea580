package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;

/** A policy whose list of statements is empty: it can be written, but AWS takes none. */
final class NoStatements {
  private NoStatements() {}

  static List<Finding> findings(Subject policy) {
    return policy.document().statements().isEmpty()
        ? List.of(
            new Finding(
                Pointer.child(Pointer.ROOT, "Statement"),
                new Problem(
                    Code.MISSING_STATEMENT,
                    "The policy has no statement.",
                    "",
                    Fix.of("Write one, or take the policy away.")
                        .inJava("Write a rule, or take the policy away."))))
        : List.of();
  }
}
