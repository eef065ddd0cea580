package dev.unless.check.access;

import dev.unless.catalog.ActionDefinition;
import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A Deny in a resource's policy that keeps everyone, its administrators included, from the actions
 * that change the policy.
 *
 * <p>It is tried with an administrator's ordinary request: direct, over TLS, with MFA, from the
 * internet and an address that the policy does not name. Keys of which nothing is known leave it
 * undecided, and then nothing is found (ruling).
 */
final class Lockout {
  /** What the request says everything of. */
  private static final KeySubject[] TOLD = {
    KeySubject.ADDRESS,
    KeySubject.VPC_ENDPOINT,
    KeySubject.SERVICES_ON_THE_WAY,
    KeySubject.SERVICE_PRINCIPAL,
    KeySubject.CALLER,
    KeySubject.SECOND_FACTOR,
    KeySubject.TRANSPORT
  };

  private Lockout() {}

  static List<Finding> findings(StatementView statement) {
    boolean other =
        statement.allows()
            || !statement.kind().isOfResource()
            || !deniesAdministrators(statement)
            || CallerExceptions.hasSome(statement);
    return other
        ? List.of()
        : PolicyActions.deniedBy(statement).stream()
            .filter(actions -> trial(statement).holds(request(statement, actions)))
            .limit(1)
            .map(actions -> finding(statement, actions))
            .toList();
  }

  /** Everyone, or the account that the resource is of. */
  private static boolean deniesAdministrators(StatementView statement) {
    return Guards.isAboutEveryone(statement)
        || (!statement.hasNotPrincipal()
            && statement.principals().stream()
                .flatMap(principal -> principal.principal().account().stream())
                .anyMatch(account -> owns(statement, account)));
  }

  private static boolean owns(StatementView statement, String account) {
    return statement.resources().stream()
        .flatMap(resource -> ParsedArn.parse(resource.text()).stream())
        .anyMatch(arn -> arn.account().equals(account));
  }

  /** The caller's keys except nobody here. */
  private static ConditionTrial trial(StatementView statement) {
    return ConditionTrial.of(statement, entry -> !entry.tellsOf(KeySubject.CALLER));
  }

  private static Request request(StatementView statement, List<ActionDefinition> actions) {
    RequestBuilder request =
        RepresentativeRequests.user(statement.catalog())
            .with(GlobalKey.SECURE_TRANSPORT.text(), "true")
            .with(GlobalKey.MFA_PRESENT.text(), "true")
            .with(GlobalKey.MFA_AGE.text(), "1");
    RepresentativeRequests.addressElsewhere(statement)
        .ifPresentOrElse(
            address -> request.with(GlobalKey.SOURCE_IP.text(), address),
            () -> request.unknown(GlobalKey.SOURCE_IP.text()));
    Set<String> unknown = new HashSet<>();
    statement.entries().stream()
        .filter(
            entry ->
                !entry.tellsOf(TOLD)
                    && !entry.isOn("kms:ViaService")
                    && PolicyActions.mayCarry(actions, entry)
                    && unknown.add(CaseFolding.fold(entry.key())))
        .forEach(entry -> request.unknown(entry.key()));
    return request.build();
  }

  private static Finding finding(StatementView statement, List<ActionDefinition> actions) {
    List<String> names = actions.stream().map(action -> action.action().toString()).toList();
    return statement.finding(
        Code.CONDITIONAL_LOCKOUT,
        (statement.entries().isEmpty() ? "This Deny" : "Under its condition this Deny")
            + " keeps everyone from "
            + Listing.of(names)
            + ", which change the policy.",
        Fix.of(
                "Except who administers it, such as by \"ArnNotLike\": {\"aws:PrincipalArn\":"
                    + " \"arn:aws:iam::111122223333:role/administrator\"}, or deny fewer actions.")
            .inJava(
                "Except who administers it, such as by"
                    + " .unless(principalArn(\"arn:aws:iam::111122223333:role/administrator\")), or deny"
                    + " fewer actions."));
  }
}
