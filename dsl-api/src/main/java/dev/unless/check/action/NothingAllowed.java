package dev.unless.check.action;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.List;

/**
 * Permissions boundaries and session policies that only deny: what they do not allow is not
 * allowed, so that under them nothing is. Service control policies have another one beside them
 * that allows.
 */
final class NothingAllowed {
  private NothingAllowed() {}

  static List<Finding> findings(Subject policy) {
    boolean bounds =
        policy.kind() == PolicyKind.PERMISSIONS_BOUNDARY || policy.kind() == PolicyKind.SESSION;
    return bounds
            && !policy.statements().isEmpty()
            && policy.statements().stream().noneMatch(StatementView::allows)
            && policy.statements().stream().noneMatch(NothingAllowed::deniesAll)
        ? List.of(
            new Finding(
                Pointer.ROOT,
                new Problem(
                    Code.NOTHING_ALLOWED,
                    policy.kind() == PolicyKind.SESSION
                        ? "The session policy allows nothing, and so nothing is allowed in the session."
                        : "The boundary allows nothing, and so nothing is allowed within it.",
                    "",
                    Fix.of(
                            "Add what may be allowed, such as {\"Effect\": \"Allow\", \"Action\": \"*\","
                                + " \"Resource\": \"*\"}.")
                        .inJava(
                            "Add what may be allowed, such as allow(everyAction()).onEverything()."))))
        : List.of();
  }

  /** Whoever denies everything without condition means it. */
  private static boolean deniesAll(StatementView statement) {
    return statement.statement().conditions().isEmpty()
        && !statement.statement().action().negated()
        && statement.namesResources()
        && statement.actions().stream().anyMatch(action -> action.text().equals("*"))
        && statement.resources().stream().anyMatch(resource -> resource.text().equals("*"));
  }
}
