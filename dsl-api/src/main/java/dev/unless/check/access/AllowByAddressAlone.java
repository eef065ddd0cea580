package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ActionPattern;
import dev.unless.document.KeySubject;
import dev.unless.document.PolicyKind;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An Allow by address in a resource's policy where no Deny keeps other addresses out: whoever the
 * account's identity policies allow gets in from anywhere.
 *
 * <p>Silent for keys and roles, whose own policy must allow, and for the services that allow by
 * address callers who do not sign. Which account a bucket belongs to is not known, so a principal
 * of another account is taken for one of its own there (ruling).
 */
final class AllowByAddressAlone {
  private static final Set<String> OF_UNSIGNED_CALLS = Set.of("execute-api", "es", "aoss");

  private AllowByAddressAlone() {}

  static List<Finding> findings(Subject policy) {
    if (!(policy.kind().isOfResource() && policy.kind() != PolicyKind.KEY)) {
      return List.of();
    }
    List<StatementView> allows =
        policy.statements().stream().filter(AllowByAddressAlone::isByAddress).toList();
    return allows.isEmpty() || isClosed(policy)
        ? List.of()
        : allows.stream()
            .flatMap(statement -> addresses(statement).limit(1))
            .map(AllowByAddressAlone::finding)
            .toList();
  }

  private static boolean isByAddress(StatementView statement) {
    return statement.allows()
        && !statement.hasNotPrincipal()
        && statement.principals().stream().anyMatch(principal -> mayBeOwn(statement, principal))
        && addresses(statement).findAny().isPresent()
        && services(statement).noneMatch(OF_UNSIGNED_CALLS::contains);
  }

  private static Stream<EntryView> addresses(StatementView statement) {
    return statement.entriesOf(KeySubject.ADDRESS).stream()
        .filter(
            entry ->
                entry.operator().type() == KeyType.IP_ADDRESS && !entry.operator().isNegated());
  }

  private static boolean mayBeOwn(StatementView statement, PrincipalView principal) {
    Optional<String> account =
        principal
            .principal()
            .account()
            .or(() -> ParsedArn.parse(principal.text()).map(ParsedArn::account));
    List<String> owners =
        statement.resources().stream()
            .flatMap(resource -> ParsedArn.parse(resource.text()).stream())
            .map(ParsedArn::account)
            .filter(owner -> owner.chars().anyMatch(Character::isDigit))
            .toList();
    return principal.principal().type() == PrincipalType.AWS
        && (account.isEmpty() || owners.isEmpty() || owners.contains(account.get()));
  }

  private static Stream<String> services(StatementView statement) {
    return Stream.concat(
        statement.actions().stream().map(ActionPattern::service),
        statement.resources().stream()
            .flatMap(resource -> ParsedArn.parse(resource.text()).stream())
            .map(ParsedArn::service));
  }

  /** Whether a Deny keeps out who comes from elsewhere, or every address is named. */
  private static boolean isClosed(Subject policy) {
    ConditionTrial denies =
        ConditionTrial.ofDenies(
            policy, entry -> entry.tellsOf(KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT));
    return RepresentativeRequests.fromElsewhere(policy)
        .filter(request -> !denies.holds(request))
        .isEmpty();
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING,
        "An Allow by "
            + quote(entry.key())
            + " does not keep out anyone whom an identity policy of the resource's account allows.",
        Fix.of(
                "Deny what comes from other addresses: \"Effect\": \"Deny\" with \"NotIpAddress\": {"
                    + quote(entry.key())
                    + ": …} and the same addresses.")
            .inJava(
                "Deny what comes from other addresses, by denyAll().unless("
                    + InJava.key(entry)
                    + ".in(…)) with the same addresses."));
  }
}
