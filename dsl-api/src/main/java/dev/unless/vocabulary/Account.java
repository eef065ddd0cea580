package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.AccountArn;
import dev.unless.annotation.AccountId;
import dev.unless.annotation.OidcIssuer;
import dev.unless.annotation.RoleName;
import dev.unless.annotation.SamlProviderName;
import dev.unless.annotation.UserName;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import java.util.Optional;

/**
 * An AWS account; as a principal every principal of it.
 *
 * <pre>{@code
 * Role analyst = Account.of("111122223333").role("analyst");
 * String arn = analyst.arn(Partition.AWS); // arn:aws:iam::111122223333:role/analyst
 * }</pre>
 *
 * @param id its id of twelve digits
 * @param partition the partition that it lies in, which the ARNs of it and of its users and roles
 *     then have in every policy; without, they have that of the policy
 */
public record Account(String id, Optional<Partition> partition) implements LastingPrincipal {
  /**
   * @throws RefusedException if the id has not twelve digits
   */
  public Account {
    Nonnull.require("id", id, "partition", partition);
    if (!isId(id)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT,
          quote(id) + " is not an account.",
          id,
          "Write its id of 12 digits, such as \"111122223333\".");
    }
  }

  /**
   * The account of this id, in the partition of the policy.
   *
   * @throws RefusedException if the id has not twelve digits
   */
  public Account(String id) {
    this(id, Optional.empty());
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
   * The account of this ARN, which is that of its root: {@code arn:partition:iam::id:root}. It
   * keeps the ARN's partition. An id alone is no ARN, and takes {@link #of}; the account of a role
   * is {@code Role.ofArn(arn).account()}.
   *
   * <pre>{@code
   * Account shop = Account.ofArn("arn:aws-cn:iam::111122223333:root");
   * String arn = shop.role("clerk").arn(Partition.AWS); // arn:aws-cn:iam::111122223333:role/clerk
   * }</pre>
   *
   * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal", "AWS account principals".
   *
   * @throws RefusedException if the text is not the ARN of an account's root in a known partition
   */
  public static Account ofArn(@AccountArn String arn) {
    Nonnull.require("arn", arn);
    return ArnOfPrincipal.read(arn, Account.class, "an account's root");
  }

  /** The same account, which lies in this partition whatever that of a policy is. */
  public Account in(Partition partition) {
    Nonnull.require("partition", partition);
    return new Account(id, Optional.of(partition));
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

  /**
   * The OpenID Connect provider that this account has registered for an issuer, such as {@code
   * token.actions.githubusercontent.com}.
   *
   * @throws RefusedException if the text is not an issuer's URL without {@code https://}
   */
  public OidcProvider oidcProvider(@OidcIssuer String issuer) {
    Nonnull.require("issuer", issuer);
    return new OidcProvider(this, issuer);
  }

  /**
   * The SAML provider that this account has registered under a name.
   *
   * @throws RefusedException if no provider has such a name
   */
  public SamlProvider samlProvider(@SamlProviderName String name) {
    Nonnull.require("name", name);
    return new SamlProvider(this, name);
  }

  @Override
  public Account account() {
    return this;
  }

  /**
   * The ARN of the account's root, which stands for the account; in its own partition if it has
   * one.
   */
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
