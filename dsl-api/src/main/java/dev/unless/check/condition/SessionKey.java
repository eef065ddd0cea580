package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions of a role trust policy on what a session is given, without the action by which it is
 * given: no session may then have it, and the statement allows nothing.
 *
 * <p>Ruling: the action may be allowed by another statement of the policy.
 */
final class SessionKey {
  private static final String TAG_SESSION = "sts:TagSession";
  private static final Map<String, String> ACTIONS =
      Map.of(
          "sts:sourceidentity",
          "sts:SetSourceIdentity",
          "sts:transitivetagkeys",
          TAG_SESSION,
          GlobalKey.TAG_KEYS.folded(),
          TAG_SESSION);

  private static final List<String> ASSUMING =
      List.of("sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity");

  private SessionKey() {}

  static List<Finding> findings(Subject policy) {
    List<Finding> found = new ArrayList<>();
    if (policy.kind() != PolicyKind.ROLE_TRUST) {
      return found;
    }
    List<StatementView> allowing =
        policy.statements().stream().filter(StatementView::allows).toList();
    for (StatementView statement : allowing) {
      if (ASSUMING.stream().anyMatch(statement::concerns)) {
        statement.entries().stream()
            .filter(entry -> !entry.holdsWhenAbsent())
            .forEach(
                entry ->
                    action(entry)
                        .filter(
                            action -> allowing.stream().noneMatch(other -> other.concerns(action)))
                        .ifPresent(action -> found.add(finding(entry, action))));
      }
    }
    return found;
  }

  private static Optional<String> action(EntryView entry) {
    return entry.isOn(GlobalKey.REQUEST_TAG)
        ? Optional.of(TAG_SESSION)
        : Optional.ofNullable(ACTIONS.get(CaseFolding.fold(entry.key())));
  }

  private static Finding finding(EntryView entry, String action) {
    return entry.finding(
        Code.MISSING_ACTION_FOR_CONDITION_KEY,
        "No session may be given "
            + quote(entry.key())
            + " without "
            + quote(action)
            + ", so that the statement allows nothing.",
        Fix.of("Add " + quote(action) + " to Action.")
            .inJava("Add action(" + quote(action) + ") to allow(…)."));
  }
}
