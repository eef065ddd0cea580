package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Roles and users that a principal names by their unique ids: whoever reads the policy cannot tell
 * who they are, and AWS leaves an id behind where the role or user is deleted.
 */
final class UniqueId {
  private UniqueId() {}

  static List<Finding> findings(StatementView statement) {
    return statement.principals().stream().flatMap(one -> finding(one).stream()).toList();
  }

  private static Optional<Finding> finding(PrincipalView principal) {
    if (principal.form() != Principal.Form.UNIQUE_ID) {
      return Optional.empty();
    }
    if (principal.text().startsWith("AROA")) {
      return Optional.of(finding(principal, Code.INVALID_ROLE_REFERENCE, "role"));
    }
    return principal.text().startsWith("AIDA")
        ? Optional.of(finding(principal, Code.INVALID_USER_REFERENCE, "user"))
        : Optional.empty();
  }

  private static Finding finding(PrincipalView principal, Code code, String what) {
    return principal.finding(
        code,
        quote(principal.text()) + " is the unique id of a " + what + ".",
        "Write its ARN, such as \"arn:aws:iam::111122223333:"
            + what
            + "/name\"; where it is deleted, leave it out.");
  }
}
