package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.Matching;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patterns of a GitHub subject with fewer than six characters before their first wildcard: {@code
 * repo:*} takes the tokens of every repository.
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
    return IntStream.range(0, values.size())
        .filter(i -> isTooWide(values.get(i)))
        .mapToObj(
            i ->
                entry.finding(
                    Code.WILDCARD_USAGE_TOO_PERMISSIVE,
                    i,
                    quote(values.get(i)) + " has fewer than six characters before its wildcard.",
                    "Name the organization and the repository, as in \"repo:example/app:*\"."))
        .toList();
  }

  private static boolean isTooWide(String value) {
    int wildcard = value.indexOf('*');
    return wildcard >= 0 && wildcard < FEWEST;
  }
}
