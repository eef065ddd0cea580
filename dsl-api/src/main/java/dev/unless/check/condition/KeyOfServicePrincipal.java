package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Availability;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys that tell who calls, in a statement that is about services only: they never have them. */
final class KeyOfServicePrincipal {
  /** Which keys only members of accounts have, whatever credentials they use. */
  private static final Set<Availability> OF_ACCOUNTS =
      EnumSet.of(
          Availability.MEMBERS, Availability.ORGANIZATION, Availability.TAGGED, Availability.USERS);

  /** It tags the session with the certificate's subject, issuer and names. */
  private static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";

  private KeyOfServicePrincipal() {}

  static List<Finding> findings(StatementView statement) {
    List<String> services =
        statement
            .statement()
            .principal()
            .filter(KeyOfServicePrincipal::isServicesOnly)
            .map(element -> element.principals().stream().map(Principal::text).toList())
            .orElse(List.of());
    return services.isEmpty()
        ? List.of()
        : statement.entries().stream()
            .filter(KeyOfServicePrincipal::isOfAccounts)
            .filter(
                entry -> !entry.isOn(GlobalKey.PRINCIPAL_TAG) || !services.contains(ROLES_ANYWHERE))
            .map(entry -> finding(entry, services))
            .toList();
  }

  private static boolean isServicesOnly(PrincipalElement element) {
    return !element.negated()
        && element.principals().stream()
            .allMatch(principal -> principal.type() == PrincipalType.SERVICE);
  }

  /** IfExists and Null say that the key may be missing. */
  private static boolean isOfAccounts(EntryView entry) {
    return entry.globalKey().map(GlobalKey::availability).filter(OF_ACCOUNTS::contains).isPresent()
        && !entry.entry().operator().ifExists()
        && entry.operator() != Operator.NULL;
  }

  private static Finding finding(EntryView entry, List<String> services) {
    Optional<String> source =
        CaseFolding.fold(entry.key()).contains("org")
            ? Optional.of("aws:SourceOrgID")
            : Optional.empty();
    return entry.finding(
        Code.UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL,
        "Requests of " + Listing.of(services) + " never carry " + quote(entry.key()) + ".",
        Fix.of(
                "Write "
                    + quote(source.orElse("aws:SourceArn"))
                    + " or \"aws:SourceAccount\", which say for whom the service calls.")
            .inJava(
                "Write "
                    + (source.isPresent() ? "SOURCE_ORG_ID" : "SOURCE_ARN")
                    + " or SOURCE_ACCOUNT, which say for whom the service calls."));
  }
}
