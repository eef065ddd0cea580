package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.Text.Wildcard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Wildcards before the colon of an action, which IAM refuses: "Action vendors (e.g., aws, ec2,
 * etc.) must not contain wildcards". The {@code *} that stands for every action is none of them,
 * nor is {@code *:*} looked at (ruling), of which nobody says that it is refused.
 */
final class WildcardInService {
  /** Those that IAM reads; what services make of it in their own policies is not known. */
  private static final Set<PolicyKind> OF_IAM =
      EnumSet.of(
          PolicyKind.IDENTITY,
          PolicyKind.PERMISSIONS_BOUNDARY,
          PolicyKind.SESSION,
          PolicyKind.ROLE_TRUST);

  private static final String EVERYTHING = "*:*";

  private WildcardInService() {}

  static List<Finding> findings(StatementView statement) {
    List<ActionPattern> entries = statement.actions();
    return OF_IAM.contains(statement.kind())
        ? IntStream.range(0, entries.size())
            .filter(i -> isWild(entries.get(i)))
            .mapToObj(i -> finding(statement, i, entries.get(i).text()))
            .toList()
        : List.of();
  }

  private static boolean isWild(ActionPattern entry) {
    return !entry.isEverything()
        && !entry.text().equals(EVERYTHING)
        && Wildcard.isIn(entry.service());
  }

  private static Finding finding(StatementView statement, int index, String text) {
    return statement.finding(
        Code.WILDCARD_IN_ACTION_SERVICE,
        statement.statement().action().name(),
        index,
        quote(text) + " has a wildcard in the service, which IAM refuses.",
        text,
        "Write an entry for each service"
            + meant(statement, statement.actions().get(index))
                .map(service -> ", such as " + quote(service + text.substring(text.indexOf(':'))))
                .orElse("")
            + ".");
  }

  /** A service with some action that the entry names; of a role's trust that is STS alone. */
  private static Optional<String> meant(StatementView statement, ActionPattern entry) {
    String first = statement.kind() == PolicyKind.ROLE_TRUST ? "sts" : "s3";
    List<String> services =
        statement.catalog().expand(entry).stream()
            .map(action -> action.action().service())
            .distinct()
            .toList();
    return services.contains(first) || statement.kind() == PolicyKind.ROLE_TRUST
        ? Optional.of(first).filter(services::contains)
        : services.stream().findFirst();
  }
}
