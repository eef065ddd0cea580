package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Trust of GitHub Actions: a condition must name whose workflows may assume the role, and should
 * name repository and branch.
 */
final class GitHub {
  private static final String ISSUER = "token.actions.githubusercontent.com";
  private static final Pattern ISSUERS =
      Pattern.compile(
          "token\\.actions\\.(?:githubusercontent\\.com(?:/.+)?|[a-z0-9-]+\\.ghe\\.com)");
  private static final String REPOSITORY = "repo:";

  /** Claims that AWS passes on each of which names the owner of the repository. */
  private static final Set<String> OWNERS =
      Set.of(
          "repository",
          "repository_id",
          "repository_owner_id",
          "job_workflow_ref",
          "enterprise_id");

  private static final Pattern NAMED = Pattern.compile("repo:[^/]+/[^:]+:.*");
  private static final Pattern NAMED_WITH_CONTEXT = Pattern.compile("repo:[^/]+/[^:]+:.*[^:/]");

  private GitHub() {}

  static boolean is(Provider provider) {
    return !provider.saml() && CaseFolding.fold(provider.issuer()).equals(ISSUER);
  }

  /** Whether its subjects have the form of GitHub's; those of an enterprise have, too. */
  static boolean hasSubjects(Provider provider) {
    return !provider.saml() && ISSUERS.matcher(CaseFolding.fold(provider.issuer())).matches();
  }

  static List<Finding> findings(StatementView statement) {
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || !statement.allows()
        || statement.hasNotPrincipal()
        || TrustedClaims.of(statement).filter(TrustedClaims::areNeverMet).isPresent()) {
      return List.of();
    }
    Optional<PrincipalView> github =
        statement.principals().stream()
            .filter(p -> Provider.of(p.principal()).filter(GitHub::is).isPresent())
            .findFirst();
    return github.isPresent() && statement.concerns("sts:AssumeRoleWithWebIdentity")
        ? findings(github.get())
        : List.of();
  }

  private static List<Finding> findings(PrincipalView github) {
    StatementView statement = github.statement();
    boolean owned =
        OWNERS.stream()
            .flatMap(claim -> statement.entries(key(claim)).stream())
            .anyMatch(EntryView::narrows);
    List<EntryView> subjects =
        statement.entries(key("sub")).stream().filter(EntryView::narrows).toList();
    if (subjects.isEmpty()) {
      return owned ? List.of() : List.of(missing(github));
    }
    boolean branch = statement.entries(key("ref")).stream().anyMatch(EntryView::narrows);
    List<Finding> found = new ArrayList<>();
    for (EntryView subject : subjects) {
      for (int i = 0; i < subject.entry().values().size(); i++) {
        finding(subject, i, owned, branch).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Finding> finding(
      EntryView subject, int index, boolean owned, boolean branch) {
    String value = subject.entry().values().get(index);
    int wildcard = wildcard(value);
    if (wildcard < 0 || !subject.operator().syntax(false).wildcards()) {
      return Optional.empty();
    }
    String head = value.substring(0, wildcard);
    if (!owned && isOfAnyOwner(head)) {
      return Optional.of(
          subject.finding(
              Code.MISSING_GITHUB_REPO_CONDITION_KEY,
              index,
              quote(value) + " does not say whose repositories may assume the role.",
              "Write owner and repository in full, such as"
                  + " \"repo:example/app:ref:refs/heads/main\"."));
    }
    boolean named = (branch ? NAMED : NAMED_WITH_CONTEXT).matcher(head).matches();
    return owned || named || !head.startsWith(REPOSITORY)
        ? Optional.empty()
        : Optional.of(
            subject.finding(
                Code.SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED,
                index,
                quote(value) + " lets more than one repository or branch assume the role.",
                "Write repository and branch in full, such as"
                    + " \"repo:example/app:ref:refs/heads/main\"."));
  }

  private static boolean isOfAnyOwner(String head) {
    return head.startsWith(REPOSITORY) ? head.indexOf('/') < 0 : REPOSITORY.startsWith(head);
  }

  private static int wildcard(String value) {
    int run = value.indexOf('*');
    int one = value.indexOf('?');
    return run < 0 || (one >= 0 && one < run) ? one : run;
  }

  private static String key(String claim) {
    return ISSUER + ":" + claim;
  }

  private static Finding missing(PrincipalView github) {
    return github.finding(
        Code.MISSING_GITHUB_REPO_CONDITION_KEY,
        "The workflows of every repository on GitHub can assume the role.",
        Fix.of(
                "Add a condition on "
                    + quote(key("sub"))
                    + ", such as \"repo:example/app:ref:refs/heads/main\".")
            .inJava(
                "Add .when(stringKey("
                    + quote(key("sub"))
                    + ").is(\"repo:example/app:ref:refs/heads/main\")), of your repository."));
  }
}
