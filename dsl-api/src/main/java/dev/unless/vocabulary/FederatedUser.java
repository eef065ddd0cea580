package dev.unless.vocabulary;

import dev.unless.finding.Nonnull;

/**
 * A session that a user obtained with GetFederationToken.
 *
 * @param account the account
 * @param name the name given to it
 */
public record FederatedUser(Account account, String name) implements AwsPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if no federated user has such a name
   */
  public FederatedUser {
    Nonnull.require("account", account, "name", name);
    IamName.requirePlain("federated user", name);
  }

  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "sts", account, "federated-user/" + name);
  }

  /** The ARN in the account's partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
