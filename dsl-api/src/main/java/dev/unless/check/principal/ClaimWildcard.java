package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Matching;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patterns of a GitHub subject with fewer than six characters before their first wildcard, where
 * {@link GitHub} does not say already that everybody's workflows may assume the role.
 */
final class ClaimWildcard {
  private static final String SUBJECT = "token.actions.githubusercontent.com:sub";
  private static final int FEWEST = 6;

  private ClaimWildcard() {}

  static List<Finding> findings(EntryView entry) {
    if (entry.statement().kind() != PolicyKind.ROLE_TRUST
        || !entry.statement().allows()
        || !entry.isOn(SUBJECT)
        || entry.operator().isNegated()
        || entry.operator().matching() != Matching.PATTERN) {
      return List.of();
    }
    List<String> values = entry.entry().values();
    List<String> everybodys =
        GitHub.findings(entry.statement()).stream()
            .filter(finding -> finding.code() == Code.MISSING_GITHUB_REPO_CONDITION_KEY)
            .map(Finding::pointer)
            .toList();
    String principal = entry.statement().pointer("Principal");
    return everybodys.stream().anyMatch(place -> place.startsWith(principal))
        ? List.of()
        : IntStream.range(0, values.size())
            .filter(i -> isTooWide(values.get(i)) && !everybodys.contains(entry.pointer(i)))
            .mapToObj(
                i ->
                    entry.finding(
                        Code.WILDCARD_USAGE_TOO_PERMISSIVE,
                        i,
                        quote(values.get(i))
                            + " has fewer than six characters before its wildcard.",
                        Fix.of(
                                "Name the organization and the repository, as in \"repo:example/app:*\".")
                            .inJava(
                                "Name the organization and the repository, as in startsWith(\"repo:example/app:\").")))
            .toList();
  }

  private static boolean isTooWide(String value) {
    int wildcard = value.indexOf('*');
    return wildcard >= 0 && wildcard < FEWEST;
  }
}
