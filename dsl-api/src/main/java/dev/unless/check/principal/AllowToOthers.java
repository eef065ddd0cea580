package dev.unless.check.principal;

import dev.unless.check.model.StatementView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;

/** Allow with NotPrincipal: everyone else is meant, anonymous callers included. */
final class AllowToOthers {
  private AllowToOthers() {}

  static List<Finding> findings(StatementView statement) {
    return statement.allows() && statement.hasNotPrincipal()
        ? List.of(
            new Finding(
                statement.pointer("NotPrincipal"),
                new Problem(
                    Code.ALLOW_WITH_NOT_PRINCIPAL,
                    "Allow with NotPrincipal allows everyone else, anonymous callers included.",
                    "NotPrincipal",
                    Fix.of("Name in Principal who is allowed.")
                        .inJava("Name in .to(…) who is allowed."))))
        : List.of();
  }
}
