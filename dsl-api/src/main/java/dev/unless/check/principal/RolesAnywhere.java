package dev.unless.check.principal;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Listing;
import java.util.List;
import java.util.stream.Stream;

/** Trust of IAM Roles Anywhere without all three actions that it needs. */
final class RolesAnywhere {
  private static final String SERVICE = "rolesanywhere.amazonaws.com";
  private static final List<String> NEEDED =
      List.of("sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession");

  private RolesAnywhere() {}

  static List<Finding> findings(Subject policy) {
    if (policy.kind() != PolicyKind.ROLE_TRUST) {
      return List.of();
    }
    List<StatementView> trusting =
        policy.statements().stream()
            .filter(statement -> statement.allows() && !statement.hasNotPrincipal())
            .filter(statement -> trusted(statement).findAny().isPresent())
            .toList();
    List<String> missing =
        NEEDED.stream()
            .filter(action -> trusting.stream().noneMatch(statement -> statement.concerns(action)))
            .toList();
    return missing.isEmpty()
        ? List.of()
        : trusting.stream()
            .flatMap(RolesAnywhere::trusted)
            .limit(1)
            .map(principal -> finding(principal, missing))
            .toList();
  }

  private static Stream<PrincipalView> trusted(StatementView statement) {
    return statement.principals().stream()
        .filter(principal -> principal.form() == Form.SERVICE)
        .filter(principal -> principal.text().equals(SERVICE));
  }

  private static Finding finding(PrincipalView principal, List<String> missing) {
    return principal.finding(
        Code.MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY,
        "IAM Roles Anywhere cannot give credentials for the role without "
            + Listing.of(missing)
            + ".",
        "Allow \"rolesanywhere.amazonaws.com\" " + Listing.of(NEEDED) + ".");
  }
}
