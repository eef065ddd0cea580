package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.Set;

/**
 * What an identity provider says of somebody, as the condition key {@code issuer:claim}.
 *
 * <pre>{@code
 * boolean pins = TokenClaim.of("accounts.google.com:aud").filter(TokenClaim::pins).isPresent();
 * }</pre>
 *
 * <p>Source: IAM User Guide, "Identity-provider controls for shared OIDC providers" and "IAM and
 * AWS STS condition context keys".
 *
 * @param issuer the provider, case folded
 * @param claim the claim, case folded
 */
@Internal
public record TokenClaim(String issuer, String claim) {
  private static final String SAML = "saml";
  private static final String GITHUB = "token.actions.githubusercontent.com";

  /** Providers whose tokens have one audience, whoever they are made for. */
  private static final Set<String> SHARED =
      Set.of(
          GITHUB,
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

  /** For whom a token is made. */
  private static final Set<String> AUDIENCES = Set.of("aud", "oaud", "azp", "app_id");

  /** Who somebody is. */
  private static final Set<String> SUBJECTS =
      Set.of("sub", "email", "id", "user_id", "mail", "uid", "edupersonprincipalname");

  /** Of GitHub each of these names the owner of the repository. */
  private static final Set<String> OWNERS =
      Set.of(
          "repository",
          "repository_id",
          "repository_owner_id",
          "job_workflow_ref",
          "enterprise_id");

  /** Refuses nulls. */
  public TokenClaim {
    Nonnull.require("issuer", issuer, "claim", claim);
  }

  /** The claim that the condition key tells; empty for keys of AWS. */
  public static Optional<TokenClaim> of(String key) {
    Nonnull.require("key", key);
    String folded = CaseFolding.fold(key);
    int colon = folded.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String issuer = folded.substring(0, colon);
    return issuer.equals(SAML) || issuer.indexOf('.') >= 0
        ? Optional.of(new TokenClaim(issuer, folded.substring(colon + 1)))
        : Optional.empty();
  }

  /** Whether the tokens of the provider, case folded, have one audience, whoever has them. */
  public static boolean isShared(String foldedIssuer) {
    Nonnull.require("foldedIssuer", foldedIssuer);
    return SHARED.contains(foldedIssuer);
  }

  /**
   * Whether a value of it belongs to somebody. Ruling: an audience does, but of providers whose
   * tokens all have the same; of GitHub what names the owner of a repository does, too.
   */
  public boolean pins() {
    return SUBJECTS.contains(claim)
        || (AUDIENCES.contains(claim) && !isShared(issuer))
        || (OWNERS.contains(claim) && issuer.equals(GITHUB));
  }
}
