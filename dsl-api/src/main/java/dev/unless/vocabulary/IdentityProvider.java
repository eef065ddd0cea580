package dev.unless.vocabulary;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Nonnull;

/**
 * An identity provider, as role trust policies name it: a web identity provider's host name, such
 * as {@code accounts.google.com}, or the ARN of a SAML or OIDC provider of an account.
 *
 * @param name the name or ARN
 */
public record IdentityProvider(String name) implements PolicyPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if the name is empty or has a wildcard
   */
  public IdentityProvider {
    Nonnull.require("name", name);
    new Principal(PrincipalType.FEDERATED, name);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.FEDERATED, name);
  }
}
