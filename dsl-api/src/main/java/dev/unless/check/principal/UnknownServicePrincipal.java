package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Service principals that nobody has seen, with a name near to one that is known. Names that are
 * near to none may be new ones.
 */
final class UnknownServicePrincipal {
  private UnknownServicePrincipal() {}

  static List<Finding> findings(StatementView statement) {
    return statement.principals().stream()
        .filter(principal -> principal.form() == Form.SERVICE)
        .filter(principal -> ServiceForm.isService(principal.text()))
        .flatMap(principal -> finding(statement, principal).stream())
        .toList();
  }

  private static Optional<Finding> finding(StatementView statement, PrincipalView principal) {
    return KnownServicePrincipals.meant(statement.catalog(), principal.text())
        .map(
            meant ->
                principal.finding(
                    Code.UNKNOWN_SERVICE_PRINCIPAL,
                    "No service is known to act as " + quote(principal.text()) + ".",
                    "Write " + quote(meant) + " if that is meant."));
  }
}
