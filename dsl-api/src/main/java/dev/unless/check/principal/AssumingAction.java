package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;
import static dev.unless.finding.Printable.whole;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Actions of assuming a role that the statement's principals cannot use: users of an identity
 * provider have an action of their own for each kind of provider, all others {@code
 * sts:AssumeRole}.
 */
final class AssumingAction {
  private static final String ASSUME_ROLE = "sts:AssumeRole";
  private static final Set<String> ACTIONS =
      Set.of("sts:assumerole", "sts:assumerolewithsaml", "sts:assumerolewithwebidentity");

  private AssumingAction() {}

  static List<Finding> findings(StatementView statement) {
    List<PrincipalView> principals = statement.principals();
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || statement.statement().action().negated()
        || statement.hasNotPrincipal()
        || principals.isEmpty()
        || principals.stream().anyMatch(principal -> usable(principal).isEmpty())) {
      return List.of();
    }
    List<Integer> named =
        IntStream.range(0, statement.actions().size())
            .filter(i -> ACTIONS.contains(CaseFolding.fold(action(statement, i))))
            .boxed()
            .toList();
    Set<String> usable =
        principals.stream()
            .map(principal -> CaseFolding.fold(usable(principal)))
            .collect(Collectors.toUnmodifiableSet());
    String names = Listing.of(principals.stream().map(PrincipalView::text).toList());
    Fix fix = fix(principals.get(0));
    List<Finding> unused =
        named.stream()
            .filter(i -> !usable.contains(CaseFolding.fold(action(statement, i))))
            .map(i -> unused(statement, i, names, fix))
            .toList();
    Set<String> concerned =
        usable.stream().filter(statement::concerns).collect(Collectors.toUnmodifiableSet());
    return named.isEmpty() || !unused.isEmpty()
        ? unused
        : principals.stream()
            .filter(principal -> !concerned.contains(CaseFolding.fold(usable(principal))))
            .map(AssumingAction::stranded)
            .toList();
  }

  private static String action(StatementView statement, int index) {
    return statement.actions().get(index).text();
  }

  /** The action by which the principal assumes a role; empty where that is not known. */
  private static String usable(PrincipalView principal) {
    return switch (principal.form()) {
      case IDENTITY_PROVIDER -> Provider.of(principal.principal()).map(Provider::action).orElse("");
      case EVERYONE, CANONICAL_USER, ORIGIN_ACCESS_IDENTITY -> "";
      default -> ASSUME_ROLE;
    };
  }

  private static Finding unused(StatementView statement, int index, String names, Fix fix) {
    String action = action(statement, index);
    return statement.finding(
        Code.MISMATCHED_ACTION_FOR_PRINCIPAL,
        statement.statement().action().name(),
        index,
        quote(action) + " is not how " + names + " assumes a role.",
        action,
        fix);
  }

  private static Finding stranded(PrincipalView principal) {
    return principal.finding(
        Code.MISMATCHED_ACTION_FOR_PRINCIPAL,
        quote(principal.text()) + " cannot assume the role by the actions of this statement.",
        fix(principal));
  }

  private static Fix fix(PrincipalView principal) {
    boolean misplaced =
        principal.form() == Form.OTHER_ARN && principal.text().contains("-provider/");
    return misplaced
        ? Fix.of("Write the provider under \"Federated\".")
            .inJava("Write identityProvider(" + whole(principal.text()) + ").")
        : Fix.write(usable(principal));
  }
}
