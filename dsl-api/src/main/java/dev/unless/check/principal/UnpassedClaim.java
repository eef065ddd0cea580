package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;

/**
 * Conditions on claims that AWS does not pass on, such as {@code iss}.
 *
 * <p>Ruling: of a provider that the guide does not list it is not certain, and so a warning at
 * most.
 */
final class UnpassedClaim {
  private UnpassedClaim() {}

  static List<Finding> findings(StatementView statement) {
    return TrustedClaims.of(statement).stream()
        .flatMap(claims -> claims.notPassed().stream().map(entry -> finding(claims, entry)))
        .toList();
  }

  private static Finding finding(TrustedClaims claims, EntryView entry) {
    return entry.finding(
        Code.CLAIM_NOT_PASSED,
        "No request carries "
            + quote(entry.key())
            + ", a claim that AWS does not pass on, so that the "
            + (TrustedClaims.needsKey(entry)
                ? "statement allows nothing."
                : "condition holds whatever the token says."),
        "Compare a claim that AWS passes on"
            + claims.keyInStead("sub").map(key -> ", such as " + quote(key)).orElse("")
            + ".");
  }
}
