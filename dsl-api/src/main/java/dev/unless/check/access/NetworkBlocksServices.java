package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Deny for everyone who comes from elsewhere that also denies a service, such as Athena, when it
 * acts for somebody whom the Deny lets through.
 *
 * <p>Silent where the condition is about some callers only, or excepts whole accounts or service
 * principals. An exception of single users and roles, by ARN, name or tag, helps nobody else who
 * uses a service; one by {@code aws:userid} is how published answers except whoever queries with
 * Athena, and silences (ruling).
 */
final class NetworkBlocksServices {
  /** No service acts through them: an endpoint is the caller's, and roles are assumed directly. */
  private static final Set<PolicyKind> WITHOUT_SERVICES =
      EnumSet.of(PolicyKind.VPC_ENDPOINT, PolicyKind.ROLE_TRUST, PolicyKind.API);

  private static final Set<GlobalKey> OF_ONE_CALLER =
      EnumSet.of(GlobalKey.PRINCIPAL_ARN, GlobalKey.PRINCIPAL_TAG, GlobalKey.USER_NAME);

  private static final List<TextSet> EVERY_CALLER_OF_A_TYPE =
      Stream.of("role", "user")
          .map(type -> TextSet.ofPattern("arn:aws:iam::111122223333:" + type + "/*"))
          .toList();

  private static final Fix OF_CALLERS =
      Fix.of(
              "Except them: add \"Bool\": {\"aws:ViaAWSService\": \"false\"} for all of them, or"
                  + " \"ForAllValues:StringNotEquals\" with \"aws:CalledVia\" for those that you name.")
          .inJava(
              "Except them: add .unless(viaAwsService()) for all of them, or .unless(calledVia(…)) for"
                  + " those that you name.");

  /** Services that deliver to the resource call on their own account, as nobody's helpers. */
  private static final Fix ALSO_DELIVERIES =
      Fix.of(
              OF_CALLERS.words()
                  + " Add \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}, too, for"
                  + " services that call on their own account.")
          .inJava(
              OF_CALLERS.java().orElseThrow()
                  + " Add .unless(principalIsAwsService()), too, for services that call on their own"
                  + " account.");

  private NetworkBlocksServices() {}

  static List<Finding> findings(StatementView statement) {
    boolean other =
        statement.allows()
            || WITHOUT_SERVICES.contains(statement.kind())
            || isOfApis(statement)
            || !Guards.isAboutEveryone(statement)
            || statement.entries().stream()
                .filter(entry -> entry.tellsOf(KeySubject.CALLER, KeySubject.SERVICE_PRINCIPAL))
                .anyMatch(entry -> !exceptsFew(entry));
    return other
        ? List.of()
        : statement.entries().stream()
            .filter(entry -> entry.tellsOf(KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT))
            .limit(1)
            .filter(entry -> blocksServices(statement))
            .map(NetworkBlocksServices::finding)
            .toList();
  }

  /** API Gateway does not pass on which services call, so that nothing can except them. */
  private static boolean isOfApis(StatementView statement) {
    return !statement.actions().isEmpty()
        && statement.actions().stream().allMatch(action -> action.service().equals("execute-api"));
  }

  /** Whether the entry only leaves out callers that it names one by one, or by a tag of theirs. */
  private static boolean exceptsFew(EntryView entry) {
    return entry.operator().isNegated()
        && entry.globalKey().filter(OF_ONE_CALLER::contains).isPresent()
        && entry.texts().stream().noneMatch(NetworkBlocksServices::isOfWholeAccounts);
  }

  private static boolean isOfWholeAccounts(Text callers) {
    return EVERY_CALLER_OF_A_TYPE.stream().anyMatch(TextSet.of(callers)::covers);
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
        ViaServiceForService.isDeliveredTo(entry.statement()) ? ALSO_DELIVERIES : OF_CALLERS);
  }
}
