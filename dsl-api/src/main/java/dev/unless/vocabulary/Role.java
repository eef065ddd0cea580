package dev.unless.vocabulary;

import dev.unless.finding.Nonnull;

/**
 * An IAM role: every session of it.
 *
 * @param account the account
 * @param name the role's name, with the path in front where it has one, such as {@code
 *     service-role/reader}
 */
public record Role(Account account, String name) implements LastingPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if no role has such a name
   */
  public Role {
    Nonnull.require("account", account, "name", name);
    IamName.require("role", name);
  }

  /**
   * One session of the role.
   *
   * @throws dev.unless.finding.RefusedException if no session has such a name
   */
  public RoleSession session(String session) {
    Nonnull.require("session", session);
    return new RoleSession(this, session);
  }

  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", account, "role/" + name);
  }

  /** The ARN in the partition {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
