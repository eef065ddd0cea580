package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.List;

/** Global keys that AWS does not support any more, or that newer ones replace. */
final class ReplacedKey {
  private static final String ARN = "aws:ARN";

  private ReplacedKey() {}

  static List<Finding> findings(EntryView entry) {
    if (entry.isOn(ARN)) {
      return List.of(
          entry.finding(
              Code.UNSUPPORTED_GLOBAL_CONDITION_KEY,
              "AWS does not support the condition key " + quote(entry.key()) + ".",
              Fix.of(
                      "Write \"aws:PrincipalArn\" for who calls, or \"aws:SourceArn\" for the resource that"
                          + " a service calls for.")
                  .inJava(
                      "Write PRINCIPAL_ARN for who calls, or SOURCE_ARN for the resource that a service"
                          + " calls for.")));
    }
    if (entry.isOn(GlobalKey.SOURCE_OWNER)) {
      return List.of(
          entry.finding(
              Code.DEPRECATED_GLOBAL_CONDITION_KEY,
              quote(entry.key()) + " is only sent by services that have not moved to newer keys.",
              isOfService(entry)
                  ? Fix.of(
                          "Write \"aws:SourceAccount\" or \"aws:SourceArn\", if the service sends it.")
                      .inJava("Write SOURCE_ACCOUNT or SOURCE_ARN, if the service sends it.")
                  : Fix.of(
                          "Name the account under \"Principal\" instead: callers of its own have no"
                              + " \"aws:SourceAccount\".")
                      .inJava(
                          "Name the account in .to(…) instead: callers of its own have no"
                              + " \"aws:SourceAccount\".")));
    }
    return List.of();
  }

  private static boolean isOfService(EntryView entry) {
    return entry.statement().principals().stream()
        .allMatch(principal -> principal.form() == Principal.Form.SERVICE);
  }
}
