package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Trust of an OpenID Connect provider without a condition on whose token it takes. */
final class TokenClaims {
  private TokenClaims() {}

  static List<Finding> findings(StatementView statement) {
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || !statement.allows()
        || statement.hasNotPrincipal()) {
      return List.of();
    }
    return statement.principals().stream()
        .flatMap(
            principal ->
                Provider.of(principal.principal())
                    .filter(provider -> !provider.saml())
                    .filter(provider -> statement.concerns(provider.action()))
                    .flatMap(provider -> finding(principal, provider))
                    .stream())
        .toList();
  }

  private static Optional<Finding> finding(PrincipalView principal, Provider provider) {
    Stream<EntryView> claims = provider.claims(principal.statement());
    if (GitHub.is(provider) || claims.anyMatch(EntryView::narrows)) {
      return Optional.empty();
    }
    return Optional.of(
        principal.finding(
            Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
            "Whoever gets a token of " + quote(provider.issuer()) + " can assume the role.",
            "Add a condition on a claim of its tokens, such as "
                + quote(provider.key("aud"))
                + " or "
                + quote(provider.key("sub"))
                + "."));
  }
}
