package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.document.TokenClaim;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trust of an OpenID Connect provider without a condition on whose token it takes.
 *
 * <p>Source: IAM User Guide, "Identity-provider controls for shared OIDC providers"; Amazon EKS
 * User Guide, "Assign IAM roles to Kubernetes service accounts". Ruling: whatever claim but the
 * audience tells users of a provider that many share apart.
 */
final class TokenClaims {
  private static final Set<String> OF_NOBODY = Set.of("aud", "amr", "oaud", "azp");

  private TokenClaims() {}

  static List<Finding> findings(StatementView statement) {
    if (statement.kind() != PolicyKind.ROLE_TRUST
        || !statement.allows()
        || statement.hasNotPrincipal()
        || TrustedClaims.of(statement).filter(TrustedClaims::areNeverMet).isPresent()) {
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
    List<EntryView> narrow =
        provider.claims(principal.statement()).filter(EntryView::narrows).toList();
    if (GitHub.is(provider) || (!narrow.isEmpty() && !isShared(provider))) {
      return Optional.empty();
    }
    if (narrow.isEmpty()) {
      return Optional.of(anybody(principal, provider));
    }
    List<EntryView> telling =
        narrow.stream()
            .filter(entry -> !isOfNobody(entry, provider))
            .filter(entry -> EksSubject.everyAccount(provider, entry).isEmpty())
            .toList();
    return telling.isEmpty()
        ? Optional.of(everyUser(principal, provider, narrow))
        : Optional.empty();
  }

  private static boolean isShared(Provider provider) {
    return TokenClaim.isShared(CaseFolding.fold(provider.issuer())) || EksSubject.isOf(provider);
  }

  /** Whether the claim does not tell one user of the provider from another. */
  private static boolean isOfNobody(EntryView entry, Provider provider) {
    return provider.claimOf(entry).filter(OF_NOBODY::contains).isPresent();
  }

  private static Finding anybody(PrincipalView principal, Provider provider) {
    List<String> telling =
        new PassedClaims(principal.statement().catalog())
            .telling(provider).stream()
                .filter(key -> !isShared(provider) || key.equals(provider.key("sub")))
                .toList();
    return principal.finding(
        Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
        "Whoever gets a token of " + quote(provider.issuer()) + " can assume the role.",
        Fix.of(
                "Add a condition on a claim of its tokens"
                    + (telling.isEmpty() ? "" : ", such as " + Listing.anyOf(telling))
                    + ".")
            .inJava(
                "Add .when(stringKey("
                    + (telling.isEmpty() ? "…" : quote(telling.get(0)))
                    + ").is(…)), by a claim of its tokens."));
  }

  private static Finding everyUser(
      PrincipalView principal, Provider provider, List<EntryView> narrow) {
    boolean cluster = EksSubject.isOf(provider);
    Optional<String> all =
        narrow.stream()
            .flatMap(entry -> EksSubject.everyAccount(provider, entry).stream())
            .findFirst();
    return principal.finding(
        Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
        (cluster ? "Whatever runs in the cluster of " : "Every user of ")
            + quote(provider.issuer())
            + " can assume the role: "
            + all.map(value -> quote(value) + " is every service account.")
                .orElse("the audience does not tell one from another."),
        Fix.of(
                (all.isPresent() ? "Name namespace and service account in " : "Add a condition on ")
                    + quote(provider.key("sub"))
                    + (cluster ? ", such as \"system:serviceaccount:default:app\"." : "."))
            .inJava(
                (all.isPresent() ? "Name namespace and service account by " : "Add ")
                    + ".when(stringKey("
                    + quote(provider.key("sub"))
                    + ").is("
                    + (cluster ? "\"system:serviceaccount:default:app\"" : "…")
                    + "))."));
  }
}
