package dev.unless.vocabulary;

import dev.unless.finding.Nonnull;

/**
 * An IAM user.
 *
 * @param account the account
 * @param name the user's name, with the path in front where it has one, such as {@code
 *     division/ann}
 */
public record User(Account account, String name) implements LastingPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if no user has such a name
   */
  public User {
    Nonnull.require("account", account, "name", name);
    IamName.require("user", name);
  }

  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", account, "user/" + name);
  }

  /** The ARN in the partition {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
