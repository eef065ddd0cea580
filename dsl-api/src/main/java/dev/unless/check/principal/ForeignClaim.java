package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Listing;
import java.util.List;

/** Conditions on tokens of another provider than the one whose users are to assume the role. */
final class ForeignClaim {
  private ForeignClaim() {}

  static List<Finding> findings(StatementView statement) {
    return TrustedClaims.of(statement).stream()
        .flatMap(
            claims ->
                claims.ofOthers().stream()
                    .filter(TrustedClaims::needsKey)
                    .map(entry -> finding(entry, claims.issuers())))
        .toList();
  }

  private static Finding finding(EntryView entry, List<String> issuers) {
    String claim = entry.key().substring(entry.key().indexOf(':') + 1);
    return entry.finding(
        Code.CLAIM_OF_ANOTHER_PROVIDER,
        "Tokens of "
            + Listing.of(issuers)
            + " do not have "
            + quote(entry.key())
            + ", a claim of another provider, so that nobody can assume the role.",
        "Write " + quote(issuers.get(0) + ":" + claim) + ", or trust the other provider.");
  }
}
