package dev.unless.check.access;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A key policy under which nobody may put another one. KMS refuses it, unless it is told to bypass
 * its safety check; the key can then be changed by AWS alone.
 *
 * <p>Ruling: a condition may always hold, so that only statements that allow {@code
 * kms:PutKeyPolicy} to nobody but services count, and denials without a condition.
 */
final class UnchangeableKeyPolicy {
  private static final String PUT = "kms:PutKeyPolicy";

  private static final Set<Principal.Form> NO_CALLERS_OF_IT =
      EnumSet.of(Principal.Form.SERVICE, Principal.Form.IDENTITY_PROVIDER);

  private UnchangeableKeyPolicy() {}

  static List<Finding> findings(Subject policy) {
    if (policy.kind() != PolicyKind.KEY
        || policy.statements().stream().anyMatch(UnchangeableKeyPolicy::allowsSomebody)) {
      return List.of();
    }
    return List.of(
        new Finding(
            Pointer.child(Pointer.ROOT, "Statement"),
            new Problem(
                Code.KEY_POLICY_NOBODY_MAY_CHANGE,
                "No statement allows anybody \"kms:PutKeyPolicy\": KMS refuses such a policy, and"
                    + " nobody could change it again.",
                "",
                Fix.of(
                        "Allow it to the account, as the default key policy does:"
                            + " \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"}, \"Action\":"
                            + " \"kms:*\".")
                    .inJava(
                        "Allow it to the account, as the default key policy does:"
                            + " allow(Kms.allActions()).to(account(\"111122223333\")).onEverything()."))));
  }

  private static boolean allowsSomebody(StatementView statement) {
    return statement.allows()
        && statement.concerns(PUT)
        && (statement.hasNotPrincipal()
            || statement.principals().stream()
                .anyMatch(principal -> !NO_CALLERS_OF_IT.contains(principal.form())));
  }
}
