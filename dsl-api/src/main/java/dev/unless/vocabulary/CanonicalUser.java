package dev.unless.vocabulary;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Nonnull;

/**
 * An account by its canonical user id, as S3 knows it.
 *
 * @param id the canonical user id
 */
public record CanonicalUser(String id) implements PolicyPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if the id is empty or has a wildcard
   */
  public CanonicalUser {
    Nonnull.require("id", id);
    new Principal(PrincipalType.CANONICAL_USER, id);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.CANONICAL_USER, id);
  }
}
