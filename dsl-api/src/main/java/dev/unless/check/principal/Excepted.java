package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deny with NotPrincipal that excepts less than it seems to: a user needs its account beside it, a
 * role its session and its account; and where it lists only services, every other caller is denied.
 */
final class Excepted {
  private static final String BETTER =
      "Write \"Principal\": \"*\" and a condition with ArnNotEquals on aws:PrincipalArn";

  private final Set<String> accounts;
  private final Set<String> roles;
  private final Set<String> sessions;

  private Excepted(List<PrincipalView> listed) {
    accounts =
        listed.stream()
            .flatMap(principal -> principal.principal().account().stream())
            .collect(Collectors.toCollection(HashSet::new));
    roles = names(listed, Form.ROLE);
    sessions = names(listed, Form.ROLE_SESSION);
  }

  private static Set<String> names(List<PrincipalView> listed, Form form) {
    return listed.stream()
        .filter(principal -> principal.form() == form)
        .map(principal -> roleName(principal.text()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static List<Finding> findings(StatementView statement) {
    if (statement.allows() || !statement.hasNotPrincipal()) {
      return List.of();
    }
    List<PrincipalView> listed = statement.principals();
    if (listed.stream().anyMatch(principal -> principal.form() == Form.EVERYONE)) {
      return List.of();
    }
    if (!listed.isEmpty() && listed.stream().allMatch(p -> p.form() == Form.SERVICE)) {
      return List.of(services(listed.get(0)));
    }
    Excepted excepted = new Excepted(listed);
    return listed.stream().flatMap(principal -> excepted.without(principal).stream()).toList();
  }

  private static Finding services(PrincipalView principal) {
    return principal.finding(
        Code.NOT_PRINCIPAL_WITH_SERVICE,
        "Of all callers only "
            + quote(principal.text())
            + " and services listed with it are excepted: every user, role and root user is"
            + " denied.",
        Fix.of(
                "Write \"Principal\": \"*\" and a condition on aws:PrincipalServiceName or"
                    + " aws:PrincipalIsAWSService.")
            .inJava(
                "Write .toEveryone() with .unless(principalServiceName(…)) or"
                    + " .unless(principalIsAwsService())."));
  }

  private Optional<Finding> without(PrincipalView principal) {
    Form form = principal.form();
    boolean ofAccount =
        form == Form.USER
            || form == Form.ROLE
            || form == Form.ROLE_SESSION
            || form == Form.FEDERATED_USER;
    if (!ofAccount) {
      return Optional.empty();
    }
    String role = roleName(principal.text());
    Stream<String> missing =
        Stream.of(
                accounts.contains(account(principal.text())) ? "" : "account",
                form == Form.ROLE && !sessions.contains(role) ? "session" : "",
                form == Form.ROLE_SESSION && !roles.contains(role) ? "role" : "")
            .filter(name -> !name.isEmpty());
    String names = missing.collect(Collectors.joining(" and its "));
    return names.isEmpty() ? Optional.empty() : Optional.of(finding(principal, names));
  }

  private static Finding finding(PrincipalView principal, String missing) {
    return principal.finding(
        Code.NOT_PRINCIPAL_WITHOUT_SESSION,
        quote(principal.text())
            + " is denied all the same: its "
            + missing
            + " must stand in NotPrincipal, too.",
        Fix.of(BETTER + (missing.contains("session") ? ", which names the role." : "."))
            .inJava(
                "Write .toEveryone() with .unless(principalArn(…))"
                    + (missing.contains("session") ? ", which names the role." : ".")));
  }

  private static String account(String arn) {
    return ParsedArn.parse(arn).map(ParsedArn::account).orElse("");
  }

  /** Account and name of the role that the ARN is of, its path left out. */
  private static String roleName(String text) {
    return ParsedArn.parse(text)
        .map(
            arn -> {
              String[] steps = arn.resource().split("/", -1);
              boolean session = arn.service().equals("sts");
              return arn.account()
                  + "/"
                  + steps[session ? Math.min(1, steps.length - 1) : steps.length - 1];
            })
        .orElse(text);
  }
}
