package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Overlap;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Statements whose Principal names accounts, users or roles, and whose condition asks for the
 * account or the ARN of somebody else: they never apply.
 */
final class ExcludedPrincipal {
  private static final Set<Form> TOLD =
      EnumSet.of(Form.ACCOUNT, Form.USER, Form.ROLE, Form.ROLE_SESSION, Form.FEDERATED_USER);

  private ExcludedPrincipal() {}

  static List<Finding> findings(StatementView statement) {
    List<PrincipalView> principals = statement.principals();
    if (statement.hasNotPrincipal()
        || principals.isEmpty()
        || !principals.stream().allMatch(one -> TOLD.contains(one.form()))) {
      return List.of();
    }
    return statement.entries().stream()
        .filter(ExcludedPrincipal::isAboutCaller)
        .filter(entry -> principals.stream().noneMatch(principal -> mayMeet(entry, principal)))
        .map(ExcludedPrincipal::finding)
        .toList();
  }

  private static boolean isAboutCaller(EntryView entry) {
    KeyType type = entry.operator().type();
    return (entry.isOn(GlobalKey.PRINCIPAL_ARN) || entry.isOn(GlobalKey.PRINCIPAL_ACCOUNT))
        && entry.operator() != Operator.NULL
        && !entry.operator().isNegated()
        && (type == KeyType.STRING || type == KeyType.ARN)
        && !entry.texts().isEmpty();
  }

  private static boolean mayMeet(EntryView entry, PrincipalView principal) {
    Text callers =
        entry.isOn(GlobalKey.PRINCIPAL_ARN)
            ? arns(principal)
            : Text.literal(account(principal.text()));
    return entry.texts().stream()
        .anyMatch(value -> Overlap.exists(value.folded(), callers.folded()));
  }

  /** What {@code aws:PrincipalArn} may be in requests of the principal. */
  private static Text arns(PrincipalView principal) {
    String account = account(principal.text());
    if (principal.form() == Form.ACCOUNT) {
      return Text.parse("arn:*:*::" + account + ":*", Syntax.PATTERN);
    }
    if (principal.form() == Form.ROLE_SESSION) {
      String[] steps = ParsedArn.of(principal.text()).resource().split("/", -1);
      String role = steps.length > 1 ? steps[1] : "";
      return Text.parse("arn:*:iam::" + account + ":role/*" + role, Syntax.PATTERN);
    }
    return Text.literal(principal.text());
  }

  private static String account(String principal) {
    return ParsedArn.parse(principal).map(ParsedArn::account).orElse(principal);
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.PRINCIPAL_NEVER_MEETS_CONDITION,
        "Nobody whom Principal names has the "
            + quote(entry.key())
            + " that is asked for, so the statement never applies.",
        "Name in both the same accounts, users or roles.");
  }
}
