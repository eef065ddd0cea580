package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.AccountId;
import dev.unless.annotation.RoleName;
import dev.unless.annotation.UserName;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;

/**
 * An AWS account; as a principal every principal of it.
 *
 * <pre>{@code
 * Role analyst = Account.of("111122223333").role("analyst");
 * String arn = analyst.arn(Partition.AWS); // arn:aws:iam::111122223333:role/analyst
 * }</pre>
 *
 * @param id its id of twelve digits
 */
public record Account(String id) implements LastingPrincipal {
  /**
   * @throws RefusedException if the id has not twelve digits
   */
  public Account {
    Nonnull.require("id", id);
    if (!isId(id)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT,
          quote(id) + " is not an account.",
          id,
          "Write its id of 12 digits, such as \"111122223333\".");
    }
  }

  /** Whether the text is an account's id. */
  public static boolean isId(String text) {
    Nonnull.require("text", text);
    return ParsedArn.isAccount(text);
  }

  /**
   * The account of this id.
   *
   * @throws RefusedException if the id has not twelve digits
   */
  public static Account of(@AccountId String id) {
    return new Account(id);
  }

  /**
   * A user of this account; the name has the user's path in front where there is one.
   *
   * @throws RefusedException if no user has such a name
   */
  public User user(@UserName String name) {
    return new User(this, name);
  }

  /**
   * A role of this account; the name has the role's path in front where there is one.
   *
   * @throws RefusedException if no role has such a name
   */
  public Role role(@RoleName String name) {
    return new Role(this, name);
  }

  /**
   * A session that a user of this account obtained with GetFederationToken.
   *
   * @throws RefusedException if no federated user has such a name
   */
  public FederatedUser federatedUser(String name) {
    return new FederatedUser(this, name);
  }

  @Override
  public Account account() {
    return this;
  }

  /** The ARN of the account's root, which stands for the account. */
  @Override
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return IamName.arn(partition, "iam", this, "root");
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
