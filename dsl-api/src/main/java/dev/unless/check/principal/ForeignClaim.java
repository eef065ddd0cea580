package dev.unless.check.principal;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Listing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on tokens of another provider than the one whose users are to assume the role. */
final class ForeignClaim {
  /** What assertions of SAML and tokens of OpenID Connect have under the same name. */
  private static final Set<String> OF_SAML = Set.of("aud", "sub");

  private ForeignClaim() {}

  static List<Finding> findings(StatementView statement) {
    return TrustedClaims.of(statement).stream()
        .flatMap(claims -> finding(claims).stream())
        .toList();
  }

  /** They are one fault, told at the first of them. */
  private static Optional<Finding> finding(TrustedClaims claims) {
    List<EntryView> foreign = claims.ofOthers().stream().filter(TrustedClaims::needsKey).toList();
    List<String> keys = foreign.stream().map(EntryView::key).distinct().toList();
    return foreign.stream()
        .findFirst()
        .map(
            first ->
                first.finding(
                    Code.CLAIM_OF_ANOTHER_PROVIDER,
                    (claims.providers().stream().allMatch(Provider::saml)
                            ? "Assertions of "
                            : "Tokens of ")
                        + Listing.of(claims.providers().stream().map(Provider::issuer).toList())
                        + " do not have "
                        + Listing.of(keys)
                        + (keys.size() == 1 ? ", a claim" : ", claims")
                        + " of another provider, so that nobody can assume the role.",
                    "Write "
                        + Listing.of(
                            keys.stream().map(key -> meant(claims, key)).distinct().toList())
                        + ", or trust the other provider."));
  }

  private static String meant(TrustedClaims claims, String key) {
    String claim = key.substring(key.indexOf(':') + 1);
    return claims.keyInStead(claim).orElse(OF_SAML.contains(claim) ? "saml:" + claim : "saml:aud");
  }
}
