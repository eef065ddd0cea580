package dev.unless.vocabulary;

import dev.unless.finding.Nonnull;

/**
 * A session of a role.
 *
 * @param role the role
 * @param name the session's name
 */
public record RoleSession(Role role, String name) implements AwsPrincipal {
  /**
   * @throws dev.unless.finding.RefusedException if no session has such a name
   */
  public RoleSession {
    Nonnull.require("role", role, "name", name);
    IamName.requirePlain("session", name);
  }

  @Override
  public Account account() {
    return role.account();
  }

  /** The session's ARN, in which the role's path does not occur. */
  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    String roleName = role.name().substring(role.name().lastIndexOf('/') + 1);
    return IamName.arn(partition, "sts", account(), "assumed-role/" + roleName + "/" + name);
  }

  /** The ARN in the account's partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
