package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sids that tell no statement from another: empty ones, and one of two statements. */
final class SidNames {
  private SidNames() {}

  static List<Finding> findings(Subject policy) {
    List<Finding> found = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (StatementView statement : policy.statements()) {
      statement
          .statement()
          .sid()
          .ifPresent(
              sid -> {
                if (sid.isEmpty()) {
                  found.add(empty(statement));
                } else if (!earlier.add(sid) && !policy.kind().hasUniqueSids()) {
                  found.add(twice(statement, sid));
                }
              });
    }
    return found;
  }

  private static Finding empty(StatementView statement) {
    return new Finding(
        statement.pointer("Sid"),
        new Problem(
            Code.EMPTY_SID_VALUE,
            "The Sid is empty.",
            "",
            Fix.of("Name what the statement is for, or leave the Sid out.")
                .inJava("Name what the rule is for, or leave .named(…) out.")));
  }

  private static Finding twice(StatementView statement, String sid) {
    return new Finding(
        statement.pointer("Sid"),
        new Problem(
            Code.UNIQUE_SIDS_RECOMMENDED,
            "Two statements have the Sid " + quote(sid) + ".",
            sid,
            Fix.of("Name each by its own Sid.").inJava("Name each by its own .named(…).")));
  }
}
