package dev.unless.check.access;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resource control policies bind users, roles and services alike, while each key is only in the
 * requests of some of them: a condition that holds where its key is absent denies the others.
 */
final class ResourceControl {
  private static final String IS_SERVICE = "aws:PrincipalIsAWSService";
  private static final String PRINCIPAL_TAG = "aws:principaltag/";

  /** Keys that requests of services lack. */
  private static final Set<String> OF_CALLERS =
      Set.of(
          "aws:principalarn",
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalorgmasteraccountid");

  /** Keys that only requests of services have. */
  private static final Set<String> OF_SERVICES =
      Set.of("aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths");

  private ResourceControl() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.kind() != PolicyKind.RESOURCE_CONTROL) {
      return found;
    }
    boolean spares = isService(statement, "false");
    boolean bindsOnlyServices = isService(statement, "true");
    boolean sourced = OF_SERVICES.stream().anyMatch(key -> isPresent(statement, key));
    for (EntryView entry : statement.entries()) {
      if (entry.operator() == Operator.NULL || !entry.holdsWhenAbsent()) {
        continue;
      }
      String key = CaseFolding.fold(entry.key());
      if (!spares && (OF_CALLERS.contains(key) || key.startsWith(PRINCIPAL_TAG))) {
        found.add(callers(entry));
      }
      if (!sourced && OF_SERVICES.contains(key)) {
        if (!bindsOnlyServices) {
          found.add(services(entry));
        }
        found.add(sources(entry));
      }
    }
    return found;
  }

  private static boolean isService(StatementView statement, String answer) {
    return statement.entries(IS_SERVICE).stream()
        .anyMatch(entry -> entry.operator() == Operator.BOOL && has(entry, answer));
  }

  private static boolean isPresent(StatementView statement, String key) {
    return statement.entries(key).stream()
        .anyMatch(entry -> entry.operator() == Operator.NULL && has(entry, "false"));
  }

  private static boolean has(EntryView entry, String value) {
    return entry.entry().values().stream().map(CaseFolding::fold).allMatch(value::equals);
  }

  private static Finding callers(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY,
        "Services have no " + quote(entry.key()) + " and are denied, too.",
        "Add \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}.");
  }

  private static Finding services(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY,
        "Only services have " + quote(entry.key()) + ": all other callers are denied.",
        "Add \"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}.");
  }

  private static Finding sources(EntryView entry) {
    return entry.finding(
        Code.RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK,
        "A service that acts for no source has no " + quote(entry.key()) + " and is denied.",
        "Add \"Null\": {\"aws:SourceAccount\": \"false\"}.");
  }
}
