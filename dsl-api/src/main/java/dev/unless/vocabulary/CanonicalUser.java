package dev.unless.vocabulary;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;

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
    new Principal(PrincipalType.CANONICAL_USER, id);
  }

  @Override
  public Principal principal(Partition partition) {
    return new Principal(PrincipalType.CANONICAL_USER, id);
  }
}
