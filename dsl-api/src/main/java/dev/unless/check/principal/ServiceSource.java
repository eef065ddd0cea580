package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal.Form;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An Allow to a service whoever has it act: without a condition on the source any account can make
 * the service a confused deputy.
 */
final class ServiceSource {
  /** Keys that say on whose behalf a service acts; some are of one service. */
  private static final Set<String> SOURCES =
      Set.of(
          GlobalKey.SOURCE_ARN.folded(),
          GlobalKey.SOURCE_ACCOUNT.folded(),
          GlobalKey.SOURCE_ORG_ID.folded(),
          GlobalKey.SOURCE_ORG_PATHS.folded(),
          GlobalKey.SOURCE_OWNER.folded(),
          "kms:calleraccount",
          "kms:viaservice",
          "lambda:eventsourcetoken");

  private static final String ENCRYPTION_CONTEXT = "kms:encryptioncontext:";

  /** Where services that deliver logs write for an account. */
  private static final Pattern LOGS_OF_ACCOUNT = Pattern.compile(".*/AWSLogs/\\d{12}/.*");

  private ServiceSource() {}

  static List<Finding> findings(StatementView statement) {
    if (!statement.kind().isOfResource()
        || !statement.allows()
        || statement.hasNotPrincipal()
        || statement.entries().stream().anyMatch(ServiceSource::saysSource)
        || statement.entries().stream().anyMatch(ServiceSource::isNeverOfServices)
        || isOfOneAccountsLogs(statement)) {
      return List.of();
    }
    return statement.principals().stream()
        .filter(principal -> principal.form() == Form.SERVICE)
        .map(ServiceSource::finding)
        .toList();
  }

  private static boolean saysSource(EntryView entry) {
    String key = CaseFolding.fold(entry.key());
    return entry.narrows() && (SOURCES.contains(key) || key.startsWith(ENCRYPTION_CONTEXT));
  }

  /** Whether no request of a service meets the condition, which is told of the condition. */
  private static boolean isNeverOfServices(EntryView entry) {
    return !entry.holdsWhenAbsent()
        && entry
            .globalKey()
            .filter(key -> CallerKind.SERVICE.carries(key) == Truth.FALSE)
            .isPresent();
  }

  private static boolean isOfOneAccountsLogs(StatementView statement) {
    List<ResourcePattern> resources = statement.resources();
    return !resources.isEmpty()
        && statement.statement().resource().filter(element -> !element.negated()).isPresent()
        && resources.stream().allMatch(r -> LOGS_OF_ACCOUNT.matcher(r.text()).matches());
  }

  private static Finding finding(PrincipalView service) {
    return service.finding(
        Code.RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL,
        "Any account can have " + quote(service.text()) + " act on the resource.",
        Fix.of(
                "Add a condition on aws:SourceArn or aws:SourceAccount, or for a whole organization on"
                    + " aws:SourceOrgID or aws:SourceOrgPaths.")
            .inJava(
                "Add .when(sourceArn(…)) or .when(sourceAccount(…)), or for a whole organization"
                    + " .when(sourceOrgId(…))."));
  }
}
