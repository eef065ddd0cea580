package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.Kinds;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.request.Request;
import java.util.List;

/**
 * A Deny for all but service principals that misses anonymous callers, whose requests lack {@code
 * aws:PrincipalIsAWSService}.
 */
final class AnonymousMissed {
  private static final GlobalKey KEY = GlobalKey.PRINCIPAL_IS_AWS_SERVICE;

  private AnonymousMissed() {}

  static List<Finding> findings(Subject policy) {
    if (!Kinds.isAboutResources(policy.kind())) {
      return List.of();
    }
    List<StatementView> denies =
        policy.statements().stream()
            .filter(statement -> !statement.allows() && !statement.entries(KEY).isEmpty())
            .toList();
    Request anonymous = RepresentativeRequests.anonymous(policy.catalog());
    boolean closed =
        denies.stream()
            .anyMatch(
                statement ->
                    ConditionTrial.of(statement, entry -> entry.isOn(KEY)).holds(anonymous));
    return closed
        ? List.of()
        : denies.stream()
            .filter(statement -> misses(statement, anonymous))
            .flatMap(statement -> statement.entries(KEY).stream().limit(1))
            .map(AnonymousMissed::finding)
            .toList();
  }

  /** But for this key the statement would deny anonymous callers. */
  private static boolean misses(StatementView statement, Request anonymous) {
    ConditionTrial onService = ConditionTrial.of(statement, entry -> entry.isOn(KEY));
    ConditionTrial onCaller =
        ConditionTrial.of(
            statement,
            entry ->
                !entry.isOn(KEY) && entry.tellsOf(KeySubject.CALLER, KeySubject.SERVICE_PRINCIPAL));
    return (statement.hasNotPrincipal() || Guards.isAboutEveryone(statement))
        && onService.holds(RepresentativeRequests.user(statement.catalog()).build())
        && !onService.holds(anonymous)
        && !onService.holds(RepresentativeRequests.service(statement.catalog()))
        && onCaller.holds(anonymous);
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS,
        "Anonymous requests lack "
            + quote(entry.key())
            + ", so under "
            + quote(entry.entry().operator().text())
            + " this Deny misses them.",
        Fix.of("Write \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}.")
            .inJava("Write .unless(principalIsAwsService())."));
  }
}
