package dev.unless.vocabulary;

import dev.unless.document.Principal;

/** Whom a policy may name as a principal. */
public sealed interface PolicyPrincipal
    permits AwsPrincipal,
        ServicePrincipal,
        IdentityProvider,
        OidcProvider,
        SamlProvider,
        CanonicalUser,
        OriginAccessIdentity {
  /** The principal as a policy of the partition writes it. */
  Principal principal(Partition partition);
}
