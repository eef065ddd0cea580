package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Trust of an OpenID Connect provider without a condition on whose token it takes.
 *
 * <p>Source: IAM User Guide, "Identity-provider controls for shared OIDC providers"; Amazon EKS
 * User Guide, "Assign IAM roles to Kubernetes service accounts". Ruling: whatever claim but the
 * audience tells users of a provider that many share apart.
 */
final class TokenClaims {
  private static final Pattern EKS =
      Pattern.compile("oidc\\.eks\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/id/.+");

  /** Providers whose tokens have one audience, whoever they are made for. */
  private static final Set<String> SHARED =
      Set.of(
          "agent.buildkite.com",
          "app.terraform.io",
          "gitlab.com",
          "oidc.codefresh.io",
          "oidc-configuration.audit-log.githubusercontent.com",
          "proidc.upbound.io",
          "scalr.io",
          "studio.datachain.ai/api",
          "tokens.cloud.shisho.dev",
          "vstoken.actions.githubusercontent.com");

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
    return narrow.stream().allMatch(entry -> isOfNobody(entry, provider))
        ? Optional.of(everyUser(principal, provider))
        : Optional.empty();
  }

  private static boolean isShared(Provider provider) {
    String issuer = CaseFolding.fold(provider.issuer());
    return SHARED.contains(issuer) || EKS.matcher(issuer).matches();
  }

  /** Whether the claim does not tell one user of the provider from another. */
  private static boolean isOfNobody(EntryView entry, Provider provider) {
    return OF_NOBODY.contains(CaseFolding.fold(entry.key().substring(provider.key("").length())));
  }

  private static Finding anybody(PrincipalView principal, Provider provider) {
    return principal.finding(
        Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
        "Whoever gets a token of " + quote(provider.issuer()) + " can assume the role.",
        "Add a condition on a claim of its tokens, such as "
            + quote(provider.key("aud"))
            + " or "
            + quote(provider.key("sub"))
            + ".");
  }

  private static Finding everyUser(PrincipalView principal, Provider provider) {
    boolean cluster = EKS.matcher(CaseFolding.fold(provider.issuer())).matches();
    return principal.finding(
        Code.MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
        (cluster ? "Whatever runs in the cluster of " : "Every user of ")
            + quote(provider.issuer())
            + " can assume the role: the audience does not tell one from another.",
        "Add a condition on "
            + quote(provider.key("sub"))
            + (cluster ? ", such as \"system:serviceaccount:default:app\"." : "."));
  }
}
