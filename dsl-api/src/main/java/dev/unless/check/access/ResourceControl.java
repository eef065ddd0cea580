package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.document.Availability;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Resource control policies bind users, roles and services alike, while each key is only in the
 * requests of some of them: a condition that holds where its key is absent denies the others.
 */
final class ResourceControl {
  /** Keys that requests of services lack: those with which AWS's own check asks for another. */
  private static final Set<GlobalKey> OF_CALLERS =
      EnumSet.of(
          GlobalKey.PRINCIPAL_ARN,
          GlobalKey.PRINCIPAL_ACCOUNT,
          GlobalKey.PRINCIPAL_ORG_ID,
          GlobalKey.PRINCIPAL_ORG_PATHS,
          GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID,
          GlobalKey.PRINCIPAL_TAG);

  private ResourceControl() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.kind() != PolicyKind.RESOURCE_CONTROL) {
      return found;
    }
    boolean spares = isService(statement, "false");
    boolean bindsOnlyServices = isService(statement, "true");
    boolean sourced = statement.entries().stream().anyMatch(ResourceControl::asksForSource);
    for (EntryView entry : statement.entries()) {
      if (entry.operator() == Operator.NULL || !entry.holdsWhenAbsent()) {
        continue;
      }
      if (!spares && entry.globalKey().filter(OF_CALLERS::contains).isPresent()) {
        found.add(callers(entry));
      }
      if (!sourced && isOfSource(entry)) {
        if (!bindsOnlyServices) {
          found.add(services(entry));
        }
        found.add(sources(entry));
      }
    }
    return found;
  }

  private static boolean isService(StatementView statement, String answer) {
    return statement.entries(GlobalKey.PRINCIPAL_IS_AWS_SERVICE).stream()
        .anyMatch(entry -> entry.operator() == Operator.BOOL && has(entry, answer));
  }

  /** Whether the key says for whose resource a service calls. */
  private static boolean isOfSource(EntryView entry) {
    return entry
        .globalKey()
        .filter(key -> key.availability() == Availability.FOR_RESOURCES)
        .isPresent();
  }

  private static boolean asksForSource(EntryView entry) {
    return isOfSource(entry) && entry.operator() == Operator.NULL && has(entry, "false");
  }

  private static boolean has(EntryView entry, String value) {
    return entry.entry().values().stream().map(CaseFolding::fold).allMatch(value::equals);
  }

  private static Finding callers(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY,
        "Services have no " + quote(entry.key()) + " and are denied, too.",
        Fix.of("Add \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}.")
            .inJava("Add .unless(principalIsAwsService())."));
  }

  private static Finding services(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY,
        "Only services have " + quote(entry.key()) + ": all other callers are denied.",
        Fix.of("Add \"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}.")
            .inJava("Add .when(principalIsAwsService())."));
  }

  private static Finding sources(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK,
        "A service that acts for no source has no " + quote(entry.key()) + " and is denied.",
        Fix.of("Add \"Null\": {\"aws:SourceAccount\": \"false\"}.")
            .inJava("Add " + InJava.whenPresent("SOURCE_ACCOUNT") + "."));
  }
}
