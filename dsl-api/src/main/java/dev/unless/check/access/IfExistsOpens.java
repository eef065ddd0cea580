package dev.unless.check.access;

import static dev.unless.text.GrammarException.quote;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.decide.Request;
import dev.unless.document.ConditionOperator;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code IfExists} in an Allow on a key that outsiders' requests lack, or callers can leave out:
 * what was to be let through only with the right value is let through without any.
 *
 * <p>Only keys of the network, of services on the way, of the caller where everyone is allowed, and
 * {@code s3:prefix}: other keys belong to some actions only, and IfExists is the way to write that.
 */
final class IfExistsOpens {
  private static final KeyGroup[] NETWORK = {KeyGroup.ADDRESS, KeyGroup.ENDPOINT};
  private static final KeyGroup[] CALLERS = {KeyGroup.CALLER, KeyGroup.SERVICE_PRINCIPAL};

  private IfExistsOpens() {}

  static List<Finding> findings(Subject policy) {
    return policy.statements().stream()
        .filter(StatementView::allows)
        .flatMap(statement -> statement.entries().stream())
        .filter(entry -> entry.entry().operator().ifExists() && !entry.operator().isNegated())
        .filter(entry -> opens(policy, entry))
        .map(IfExistsOpens::finding)
        .toList();
  }

  private static boolean opens(Subject policy, EntryView entry) {
    StatementView statement = entry.statement();
    if (KeyGroup.isOf(entry, NETWORK)) {
      return isOpen(policy, entry, fromElsewhere(statement), NETWORK);
    }
    if (KeyGroup.ON_THE_WAY.has(entry)) {
      return isOpen(
          policy, entry, List.of(Situations.user(policy.catalog()).build()), KeyGroup.ON_THE_WAY);
    }
    if (KeyGroup.isOf(entry, CALLERS)) {
      return statement.kind().hasPrincipal()
          && Guards.isAboutEveryone(statement)
          && isOpen(policy, entry, ofOutsiders(policy.catalog()), CALLERS);
    }
    return entry.isOn("s3:prefix")
        && statement.concerns("s3:ListBucket")
        && !Guards.ensuresPresence(statement, entry.key());
  }

  /** Whether one of the requests lacks the key, is let through, and no Deny keeps it out. */
  private static boolean isOpen(
      Subject policy, EntryView entry, List<Request> requests, KeyGroup... groups) {
    Trial allow = Trial.of(entry.statement(), other -> KeyGroup.isOf(other, groups));
    return requests.stream()
        .filter(request -> !request.has(entry.key()) && allow.holds(request))
        .anyMatch(
            request ->
                policy.statements().stream()
                    .noneMatch(statement -> denies(statement, request, groups)));
  }

  private static boolean denies(StatementView statement, Request request, KeyGroup... groups) {
    return !statement.allows()
        && statement.entries().stream().anyMatch(entry -> KeyGroup.isOf(entry, groups))
        && Trial.of(statement, entry -> KeyGroup.isOf(entry, groups)).holds(request);
  }

  private static List<Request> fromElsewhere(StatementView statement) {
    List<Request> requests = new ArrayList<>();
    Situations.addressElsewhere(statement)
        .ifPresent(
            address ->
                requests.add(
                    Situations.user(statement.catalog()).with("aws:SourceIp", address).build()));
    requests.add(Situations.throughForeignEndpoint(statement.catalog()));
    return requests;
  }

  private static List<Request> ofOutsiders(Catalog catalog) {
    return List.of(Situations.anonymous(catalog), Situations.user(catalog).build());
  }

  private static Finding finding(EntryView entry) {
    ConditionOperator operator = entry.entry().operator();
    return entry.finding(
        Code.IF_EXISTS_OPENS,
        quote(operator.text())
            + " holds where "
            + quote(entry.key())
            + " is absent, so the Allow lets through requests without it.",
        "Write "
            + quote(new ConditionOperator(operator.quantifier(), operator.operator(), false).text())
            + ", which asks for the key.");
  }
}
