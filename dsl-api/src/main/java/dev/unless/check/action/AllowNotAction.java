package dev.unless.check.action;

import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Allow with NotAction: it grows with every action that AWS adds. Service control policies grant
 * nothing, and resource control policies take no NotAction.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: NotAction".
 */
final class AllowNotAction {
  private static final Set<PolicyKind> GRANTING_NOTHING =
      EnumSet.of(PolicyKind.SERVICE_CONTROL, PolicyKind.RESOURCE_CONTROL);

  private AllowNotAction() {}

  static List<Finding> findings(StatementView statement) {
    return statement.allows()
            && statement.statement().action().negated()
            && !GRANTING_NOTHING.contains(statement.kind())
        ? List.of(
            new Finding(
                statement.pointer("NotAction"),
                new Problem(
                    Code.ALLOW_WITH_NOT_ACTION,
                    "Allow with NotAction allows every other action, those of services yet to come"
                        + " included.",
                    "NotAction",
                    Fix.of(
                            "List in Action what is allowed, or deny in another statement what is not.")
                        .inJava(
                            "Name in allow(…) what is allowed, or deny in another rule what is not."))))
        : List.of();
  }
}
