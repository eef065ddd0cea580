package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.List;
import java.util.Optional;

/**
 * Service principals that nobody has seen. One may be new, so that nothing more is claimed; a name
 * near to one that is known is likely misspelt.
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
    Catalog catalog = statement.catalog();
    String name = principal.text();
    if (catalog.servicePrincipals().isEmpty() || KnownServicePrincipals.isKnown(catalog, name)) {
      return Optional.empty();
    }
    return Optional.of(
        principal.finding(
            Code.UNKNOWN_SERVICE_PRINCIPAL,
            problem(name),
            KnownServicePrincipals.meant(catalog, name)
                .map(UnknownServicePrincipal::fix)
                .orElse(Fix.of("Look it up in the guide of the service."))));
  }

  /** What is wrong with a name that no service is known to have. */
  static String problem(String name) {
    return "No service is known to act as " + quote(name) + ".";
  }

  /** What to write where this name was likely meant. */
  static Fix fix(String meant) {
    return Fix.write(meant, " if that is meant.");
  }
}
