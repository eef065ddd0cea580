package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.PrincipalElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;
import java.util.Optional;

/** The bare {@code "*"} as Principal of a role trust policy, which IAM refuses. */
final class TrustOfEveryone {
  private TrustOfEveryone() {}

  static List<Finding> findings(StatementView statement) {
    Optional<PrincipalElement> principal = statement.statement().principal();
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || principal.filter(element -> element.listed().isEmpty()).isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            statement.pointer(principal.get().name()),
            new Problem(
                Code.ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL,
                "A role trust policy does not take " + quote("*") + " as its Principal.",
                "*",
                Fix.of(
                        "Name who may assume the role; where a condition says who, write {\"AWS\": \"*\"}.")
                    .inJava(
                        "Name in .to(…) who may assume the role; where a condition says who, write"
                            + " .toEveryone()."))));
  }
}
