package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;

/**
 * A condition on MFA that tells sessions with it from sessions without, and misses requests signed
 * with long-term access keys, which carry neither of the keys.
 */
final class MfaMissed {
  private static final String PRESENT = GlobalKey.MFA_PRESENT.text();
  private static final String AGE = GlobalKey.MFA_AGE.text();

  private MfaMissed() {}

  static List<Finding> findings(Subject policy) {
    List<StatementView> asking =
        policy.statements().stream()
            .filter(statement -> !statement.entriesOf(KeySubject.SECOND_FACTOR).isEmpty())
            .toList();
    boolean closed =
        asking.stream()
            .anyMatch(
                statement ->
                    !statement.allows()
                        && trial(statement).holds(withLongTermKeys(policy.catalog())));
    return closed
        ? List.of()
        : asking.stream().flatMap(statement -> finding(statement).stream()).toList();
  }

  private static Optional<Finding> finding(StatementView statement) {
    if (!opens(statement)) {
      return Optional.empty();
    }
    return statement.entriesOf(KeySubject.SECOND_FACTOR).stream()
        .filter(entry -> entry.holdsWhenAbsent() == statement.allows())
        .findFirst()
        .map(MfaMissed::finding);
  }

  private static boolean opens(StatementView statement) {
    if (Guards.asksForPresence(statement, PRESENT)
        || Guards.asksForPresence(statement, AGE)
        || Guards.ensuresPresence(statement, GlobalKey.TOKEN_ISSUE_TIME.text())) {
      return false;
    }
    Catalog catalog = statement.catalog();
    ConditionTrial trial = trial(statement);
    boolean fresh = trial.holds(session(catalog, "1"));
    boolean stale = trial.holds(session(catalog, "999999999"));
    boolean without =
        trial.holds(RepresentativeRequests.user(catalog).with(PRESENT, "false").build());
    boolean longTerm = trial.holds(withLongTermKeys(catalog));
    return statement.allows()
        ? fresh && !(stale && without) && longTerm
        : !fresh && (stale || without) && !longTerm;
  }

  private static ConditionTrial trial(StatementView statement) {
    return ConditionTrial.of(statement, entry -> entry.tellsOf(KeySubject.SECOND_FACTOR));
  }

  private static Request withLongTermKeys(Catalog catalog) {
    return RepresentativeRequests.user(catalog).build();
  }

  private static Request session(Catalog catalog, String seconds) {
    return RepresentativeRequests.user(catalog).with(PRESENT, "true").with(AGE, seconds).build();
  }

  private static Finding finding(EntryView entry) {
    String key = quote(entry.key());
    return entry.finding(
        Code.MFA_MISSED_BY_LONG_TERM_KEYS,
        "Requests with long-term access keys lack "
            + key
            + ", so this "
            + (entry.statement().allows() ? "Allow lets them through" : "Deny misses them")
            + ".",
        entry.statement().allows()
            ? Fix.of(
                    "Write the operator without IfExists, such as \"Bool\":"
                        + " {\"aws:MultiFactorAuthPresent\": \"true\"}.")
                .inJava("Write .when(mfaPresent()), without .ifPresent().")
            : Fix.of(
                    "Write \"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}, or deny"
                        + " what lacks the key too, with \"Null\": {"
                        + key
                        + ": \"true\"} in a statement of its own.")
                .inJava(
                    "Write .unless(mfaPresent()), or deny what lacks the key too, by .when("
                        + InJava.key(entry)
                        + ".absent()) in a rule of its own."));
  }
}
