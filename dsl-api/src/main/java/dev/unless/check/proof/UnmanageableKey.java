package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;

/**
 * A key policy under which nobody may put another one. KMS refuses it, unless it is told to bypass
 * its safety check; the key can then be changed by AWS alone.
 */
final class UnmanageableKey {
  private static final ActionElement PUT =
      new ActionElement(false, List.of(new ActionPattern("kms:PutKeyPolicy")));

  private static final Fix ALLOW =
      Fix.of(
              "Allow it to the account, as the default key policy does: \"Principal\": {\"AWS\":"
                  + " \"arn:aws:iam::111122223333:root\"}, \"Action\": \"kms:*\".")
          .inJava(
              "Allow it to the account, as the default key policy does:"
                  + " allow(Kms.allActions()).to(account(\"111122223333\")).onEverything().");

  private static final Fix EXCEPT =
      Fix.of(
              "Except from the Deny who administers the key, such as by \"ArnNotLike\":"
                  + " {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/administrator\"}.")
          .inJava(
              "Except from the Deny who administers the key, such as by"
                  + " .unless(principalArn(\"arn:aws:iam::111122223333:role/administrator\")).");

  private UnmanageableKey() {}

  static List<Finding> findings(Subject policy, Proofs proofs) {
    if (policy.kind() != PolicyKind.KEY || policy.statements().isEmpty()) {
      return List.of();
    }
    List<Statement> denies =
        policy.statements().stream()
            .filter(statement -> !statement.allows())
            .map(StatementView::statement)
            .toList();
    if (!isNobodys(policy, proofs, denies)) {
      return List.of();
    }
    boolean byDenies = !denies.isEmpty() && !isNobodys(policy, proofs, List.of());
    return List.of(finding(byDenies ? EXCEPT : ALLOW));
  }

  /** Whether no Allow gives it to somebody whom none of the Denies denies it. */
  private static boolean isNobodys(Subject policy, Proofs proofs, List<Statement> denies) {
    Statement put = Parts.of(Administrators.members(), PUT);
    return policy.statements().stream()
        .filter(StatementView::allows)
        .allMatch(allow -> proofs.isNever(List.of(put, allow.statement()), denies));
  }

  private static Finding finding(Fix fix) {
    return new Finding(
        Pointer.child(Pointer.ROOT, "Statement"),
        new Problem(
            Code.KEY_POLICY_UNMANAGEABLE,
            "The policy allows nobody \"kms:PutKeyPolicy\": KMS refuses such a policy, and nobody"
                + " could change it again.",
            "",
            fix));
  }
}
