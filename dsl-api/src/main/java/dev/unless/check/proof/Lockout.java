package dev.unless.check.proof;

import dev.unless.catalog.ActionDefinition;
import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.finding.Problem;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;

/**
 * Denies in a resource's policy that keep everyone, its administrators included, from the actions
 * that change the policy: one by itself, or several together. An exception counts if some request
 * meets it, so that a session's ARN under {@code aws:PrincipalArn} is none.
 *
 * <p>Ruling: it is asked of direct requests from the internet, from an address that the policy does
 * not name.
 */
final class Lockout {
  private static final Fix FIX =
      Fix.of(
              "Except who administers it, such as by \"ArnNotLike\": {\"aws:PrincipalArn\":"
                  + " \"arn:aws:iam::111122223333:role/administrator\"}, or deny fewer actions.")
          .inJava(
              "Except who administers it, such as by"
                  + " .unless(principalArn(\"arn:aws:iam::111122223333:role/administrator\")), or deny"
                  + " fewer actions.");

  private Lockout() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    if (!policy.kind().isOfResource()) {
      return List.of();
    }
    List<StatementView> denies =
        policy.statements().stream().filter(statement -> !statement.allows()).toList();
    List<StatementView> ofAdministrators =
        denies.stream().filter(Lockout::deniesAdministrators).toList();
    List<Finding> alone =
        ofAdministrators.stream().flatMap(deny -> alone(proofs, deny).stream()).toList();
    return !alone.isEmpty() || denies.size() < 2
        ? alone
        : ofAdministrators.stream()
            .flatMap(deny -> together(proofs, deny, denies).stream())
            .limit(1)
            .toList();
  }

  /** Everyone, whoever is excepted, or the account that the resource is of. */
  private static boolean deniesAdministrators(StatementView statement) {
    return Guards.isAboutEveryone(statement)
        || statement.hasNotPrincipal()
        || statement.principals().stream()
            .flatMap(principal -> principal.principal().account().stream())
            .anyMatch(account -> owns(statement, account));
  }

  private static boolean owns(StatementView statement, String account) {
    return statement.resources().stream()
        .flatMap(resource -> ParsedArn.parse(resource.text()).stream())
        .anyMatch(arn -> arn.account().equals(account));
  }

  private static Optional<Finding> alone(Proofs proofs, StatementView deny) {
    return PolicyActions.of(deny)
        .filter(actions -> actions.stream().allMatch(action -> concerns(deny, action)))
        .filter(actions -> areDenied(proofs, deny, actions, List.of(deny)))
        .findFirst()
        .map(actions -> finding(deny, actions));
  }

  private static Optional<Finding> together(
      Proofs proofs, StatementView about, List<StatementView> denies) {
    return PolicyActions.of(about)
        .filter(
            actions ->
                actions.stream()
                    .allMatch(action -> denies.stream().anyMatch(deny -> concerns(deny, action))))
        .filter(actions -> areDenied(proofs, about, actions, denies))
        .findFirst()
        .map(
            actions ->
                finding(
                    Proofs.needed(denies, fewer -> areDenied(proofs, about, actions, fewer)),
                    actions));
  }

  private static boolean concerns(StatementView deny, ActionDefinition action) {
    return deny.concerns(action.action().toString());
  }

  /** Whether the Denies deny everyone all of the actions, where somebody could ask for them. */
  private static boolean areDenied(
      Proofs proofs,
      StatementView about,
      List<ActionDefinition> actions,
      List<StatementView> denies) {
    List<Statement> request =
        List.of(Administrators.members(), Administrators.request(about, actions, denies));
    return proofs.isNever(request, Proofs.statements(denies))
        && !proofs.isNever(request, List.of());
  }

  private static Finding finding(StatementView deny, List<ActionDefinition> actions) {
    return deny.finding(
        Code.CONDITIONAL_LOCKOUT,
        (deny.entries().isEmpty() ? "This Deny" : "Under its condition this Deny")
            + " keeps everyone from "
            + named(actions)
            + (actions.size() == 1 ? ", which changes the policy." : ", which change the policy."),
        FIX);
  }

  private static Finding finding(List<StatementView> denies, List<ActionDefinition> actions) {
    return new Finding(
        Pointer.child(Pointer.ROOT, "Statement"),
        new Problem(
            Code.CONDITIONAL_LOCKOUT,
            "Together "
                + Proofs.named(denies)
                + " keep everyone from "
                + named(actions)
                + ", which change the policy.",
            "",
            FIX));
  }

  private static String named(List<ActionDefinition> actions) {
    return Listing.of(actions.stream().map(action -> action.action().toString()).toList());
  }
}
