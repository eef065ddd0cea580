package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.document.KeySubject;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A Deny for everyone who comes from elsewhere that also denies a service, such as Athena, when it
 * acts for somebody whom the Deny lets through.
 *
 * <p>Silent where the statement excepts callers or service principals: who needs a service may be
 * among them (ruling).
 */
final class NetworkBlocksServices {
  /** No service acts through them: an endpoint is the caller's, and roles are assumed directly. */
  private static final Set<PolicyKind> WITHOUT_SERVICES =
      EnumSet.of(PolicyKind.VPC_ENDPOINT, PolicyKind.ROLE_TRUST);

  private NetworkBlocksServices() {}

  static List<Finding> findings(StatementView statement) {
    boolean other =
        statement.allows()
            || WITHOUT_SERVICES.contains(statement.kind())
            || !Guards.isAboutEveryone(statement)
            || statement.entries().stream()
                .anyMatch(entry -> entry.tellsOf(KeySubject.CALLER, KeySubject.SERVICE_PRINCIPAL));
    return other
        ? List.of()
        : statement.entries().stream()
            .filter(entry -> entry.tellsOf(KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT))
            .limit(1)
            .filter(entry -> blocksServices(statement))
            .map(NetworkBlocksServices::finding)
            .toList();
  }

  private static boolean blocksServices(StatementView statement) {
    ConditionTrial trial =
        ConditionTrial.of(
            statement,
            entry ->
                entry.tellsOf(
                    KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT, KeySubject.SERVICES_ON_THE_WAY));
    return !RepresentativeRequests.fromNamedNetwork(statement).stream().allMatch(trial::holds)
        && RepresentativeRequests.throughService(statement).stream().anyMatch(trial::holds);
  }

  private static Finding finding(EntryView entry) {
    boolean address = entry.tellsOf(KeySubject.ADDRESS);
    return entry.finding(
        Code.NETWORK_CONDITION_BLOCKS_SERVICES,
        "The condition on "
            + quote(entry.key())
            + " also denies services that act for the caller: "
            + (address
                ? "their requests may have the service's address, or none."
                : "their requests do not carry the key."),
        "Except them: add \"Bool\": {\"aws:ViaAWSService\": \"false\"} for all of them, or"
            + " \"ForAllValues:StringNotEquals\" with \"aws:CalledVia\" for those that you name.");
  }
}
