package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the subjects of GitHub Actions: {@code repo:owner/repository:context}, or claims with
 * their names where an owner has customized it. Only what stands before the first wildcard counts.
 *
 * <p>Source: GitHub Docs, "OpenID Connect reference", "Example subject claims" and "Customizing the
 * subject claims for an organization or repository".
 */
final class GitHubSubject {
  /**
   * What is wrong with a value.
   *
   * @param why what no subject has
   * @param meant what was probably meant
   */
  record Wrong(String why, String meant) {}

  private static final String EXAMPLE = "repo:example/app:ref:refs/heads/main";
  private static final Pattern CLAIM = Pattern.compile("[a-z]+(?:_[\\w-]*)*");
  private static final Pattern REPOSITORY =
      Pattern.compile("(?:https?://)?(?:github\\.com/)?([\\w.@*?-]+/[\\w.@*?-]+)/?(:.*)?");
  private static final Pattern REPO = Pattern.compile("repo:([^:*?]*)(?::(.*))?", Pattern.DOTALL);
  private static final Pattern OWNED = Pattern.compile("[^/]+/[^/]+");
  private static final String REF = "ref:";
  private static final List<TextSet> REFS =
      List.of("refs/heads/*", "refs/tags/*", "refs/pull/*", "refs/remotes/*").stream()
          .map(TextSet::ofPattern)
          .toList();

  private GitHubSubject() {}

  /** Why no subject is so; empty where one may be. */
  static Optional<Wrong> problem(String value, boolean wildcards) {
    int wildcard = wildcards ? wildcard(value) : -1;
    String head = wildcard < 0 ? value : value.substring(0, wildcard);
    int colon = head.indexOf(':');
    String claim = colon < 0 ? head : head.substring(0, colon);
    boolean named =
        (CLAIM.matcher(claim).matches() && !value.startsWith("//", colon + 1))
            || (claim.isEmpty() && wildcard == 0);
    if (!named || (colon < 0 && wildcard < 0)) {
      return Optional.of(new Wrong("it begins with no claim's name", asRepository(value)));
    }
    Matcher repo = REPO.matcher(value);
    return repo.matches() ? ofRepo(repo, wildcards, wildcard >= 0) : Optional.empty();
  }

  /** Of one whose first wildcard, if any, stands behind the repository. */
  private static Optional<Wrong> ofRepo(Matcher repo, boolean wildcards, boolean open) {
    String name = repo.group(1);
    String context = repo.group(2);
    if (!OWNED.matcher(name).matches()) {
      return open
          ? Optional.empty()
          : Optional.of(new Wrong(quote(name) + " is no owner and repository", EXAMPLE));
    }
    if (context == null) {
      return Optional.empty();
    }
    if (context.startsWith("refs/")) {
      return Optional.of(
          new Wrong("a ref stands behind \"ref:\"", "repo:" + name + ":" + REF + context));
    }
    if (!context.startsWith(REF)) {
      return Optional.empty();
    }
    String ref = context.substring(REF.length());
    TextSet pattern = TextSet.of(Text.parse(ref, wildcards ? Syntax.PATTERN : Syntax.PLAIN));
    return REFS.stream().anyMatch(known -> known.mayMeet(pattern))
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "a ref begins with \"refs/heads/\", \"refs/tags/\" or \"refs/pull/\"",
                "repo:"
                    + name
                    + ":"
                    + REF
                    + (ref.matches("(heads|tags)/.*") ? "refs/" : "refs/heads/")
                    + ref));
  }

  private static String asRepository(String value) {
    Matcher repository = REPOSITORY.matcher(value);
    if (!repository.matches()) {
      return EXAMPLE;
    }
    String context = repository.group(2);
    String meant =
        "repo:" + repository.group(1) + (context == null ? ":ref:refs/heads/main" : context);
    return problem(meant, true).isEmpty() ? meant : EXAMPLE;
  }

  private static int wildcard(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '*' || value.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }
}
