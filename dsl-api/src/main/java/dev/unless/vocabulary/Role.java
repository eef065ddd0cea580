package dev.unless.vocabulary;

import dev.unless.annotation.RoleArn;
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
   * The role of this ARN, {@code arn:partition:iam::account:role/path/name}. It keeps the ARN's
   * partition, in policies of every partition.
   *
   * <pre>{@code
   * Role reader = Role.ofArn("arn:aws-us-gov:iam::111122223333:role/team/reader");
   * Condition isReader = Keys.principalArn(reader);
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM identifiers", "IAM ARNs".
   *
   * @throws dev.unless.finding.RefusedException if the text is not the ARN of a role in a known
   *     partition: a session's has no path, so that it does not tell the role
   */
  public static Role ofArn(@RoleArn String arn) {
    Nonnull.require("arn", arn);
    return ArnOfPrincipal.read(arn, Role.class, "a role");
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

  /** The ARN in the account's partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
