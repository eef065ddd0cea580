package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.Kinds;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.request.Request;
import java.util.List;

/**
 * {@code aws:ViaAWSService} where a service principal is meant. It tells that a service calls on
 * somebody's behalf; on a service's own request, such as CloudTrail's delivery of logs, it is
 * false.
 */
final class ViaServiceForService {
  private static final GlobalKey KEY = GlobalKey.VIA_AWS_SERVICE;

  /** What services do to resources on their own account: deliver, encrypt, notify. */
  private static final List<String> DELIVERIES =
      List.of(
          "s3:PutObject",
          "kms:GenerateDataKey",
          "sns:Publish",
          "sqs:SendMessage",
          "lambda:InvokeFunction",
          "events:PutEvents",
          "kinesis:PutRecord",
          "firehose:PutRecord",
          "logs:PutLogEvents");

  private ViaServiceForService() {}

  static List<Finding> findings(StatementView statement) {
    List<EntryView> entries = statement.entries(KEY);
    boolean found =
        !entries.isEmpty()
            && Kinds.isAboutResources(statement.kind())
            && (statement.allows() ? allowsNothing(statement) : keepsDeliveriesOut(statement));
    return found ? List.of(finding(entries.get(0))) : List.of();
  }

  private static boolean allowsNothing(StatementView statement) {
    return !statement.hasNotPrincipal()
        && !statement.principals().isEmpty()
        && statement.principals().stream()
            .allMatch(principal -> principal.form() == Principal.Form.SERVICE)
        && !onKey(statement).holds(RepresentativeRequests.service(statement.catalog()));
  }

  /** A Deny by network that lets services through which act for somebody, and no others. */
  private static boolean keepsDeliveriesOut(StatementView statement) {
    Request forSomebody =
        RepresentativeRequests.user(statement.catalog()).with(KEY.text(), "true").build();
    ConditionTrial onKey = onKey(statement);
    return isDeliveredTo(statement)
        && !onKey.holds(forSomebody)
        && onKey.holds(RepresentativeRequests.service(statement.catalog()))
        && RepresentativeRequests.throughService(statement).stream()
            .anyMatch(onNetwork(statement)::holds)
        && !RepresentativeRequests.fromNamedNetwork(statement).stream()
            .allMatch(onNetwork(statement)::holds);
  }

  /** Whether a resource's Deny is about what services do on their own account, and excepts none. */
  static boolean isDeliveredTo(StatementView statement) {
    return Kinds.isAboutResources(statement.kind())
        && Guards.isAboutEveryone(statement)
        && DELIVERIES.stream().anyMatch(statement::concerns)
        && statement.entriesOf(KeySubject.SERVICE_PRINCIPAL).isEmpty();
  }

  private static ConditionTrial onKey(StatementView statement) {
    return ConditionTrial.of(statement, entry -> entry.isOn(KEY));
  }

  private static ConditionTrial onNetwork(StatementView statement) {
    return ConditionTrial.of(
        statement, entry -> entry.tellsOf(KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT));
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL,
        quote(entry.key())
            + " is false when a service calls on its own account, so this "
            + (entry.statement().allows()
                ? "Allow never applies to it."
                : "Deny keeps out services that deliver to the resource, such as CloudTrail."),
        entry.statement().allows()
            ? Fix.of(
                    "Leave the condition out, and add \"StringEquals\": {\"aws:SourceAccount\": …}"
                        + " with your account.")
                .inJava(
                    "Leave the condition out, and add .when(sourceAccount(…)) with your account.")
            : Fix.of(
                    "Add \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"} to except"
                        + " them.")
                .inJava("Add .unless(principalIsAwsService()) to except them."));
  }
}
