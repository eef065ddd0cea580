package dev.unless.vocabulary;

import dev.unless.annotation.UserArn;
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

  /**
   * The user of this ARN, {@code arn:partition:iam::account:user/path/name}. It keeps the ARN's
   * partition, in policies of every partition.
   *
   * <pre>{@code
   * User ann = User.ofArn("arn:aws:iam::111122223333:user/division/ann");
   * Account home = ann.account();
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM identifiers", "IAM ARNs".
   *
   * @throws dev.unless.finding.RefusedException if the text is not the ARN of a user in a known
   *     partition
   */
  public static User ofArn(@UserArn String arn) {
    Nonnull.require("arn", arn);
    return ArnOfPrincipal.read(arn, User.class, "a user");
  }

  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", account, "user/" + name);
  }

  /** The ARN in the account's partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
