package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import java.util.Optional;

/**
 * The principal that an ARN names, as a service finds it in its configuration: taken only where it
 * is written back as it was.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal".
 */
@Internal
public final class ArnOfPrincipal {
  private ArnOfPrincipal() {}

  /**
   * The principal of an ARN.
   *
   * @throws RefusedException if it is that of no principal in a known partition
   */
  public static PolicyPrincipal read(String text) {
    if (Account.isId(text)) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(text) + " is not an ARN.",
          text,
          "Write account(" + quote(text) + ").");
    }
    ParsedArn arn = ParsedArn.of(text);
    Principal principal = new Principal(PrincipalType.AWS, text);
    Partition partition = partition(arn);
    return principal.form() == Principal.Form.ORIGIN_ACCESS_IDENTITY
        ? new OriginAccessIdentity(OriginAccessIdentityArn.id(arn), Optional.of(partition))
        : read(arn, principal.form(), account(arn).in(partition));
  }

  /** The same where it has to be of one kind. */
  static <P extends PolicyPrincipal> P read(String text, Class<P> kind, String what) {
    PolicyPrincipal principal = read(text);
    if (!kind.isInstance(principal)) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(text) + " is not the ARN of " + what + ".",
          text,
          "Give such an ARN, or take what any principal's names with principal(…).");
    }
    return kind.cast(principal);
  }

  private static PolicyPrincipal read(ParsedArn arn, Principal.Form form, Account account) {
    String[] steps = arn.resource().split("/", 2);
    return switch (form) {
      case ACCOUNT -> account;
      case USER -> account.user(steps[1]);
      case ROLE -> account.role(steps[1]);
      case FEDERATED_USER -> account.federatedUser(steps[1]);
      case ROLE_SESSION -> session(arn, account, steps[1]);
      case OTHER_ARN -> provider(arn, account);
      default -> throw none(arn);
    };
  }

  private static PolicyPrincipal provider(ParsedArn arn, Account account) {
    String resource = arn.resource();
    if (arn.service().equals("iam") && resource.startsWith(OidcProvider.RESOURCE)) {
      return account.oidcProvider(resource.substring(OidcProvider.RESOURCE.length()));
    }
    if (arn.service().equals("iam") && resource.startsWith(SamlProvider.RESOURCE)) {
      return account.samlProvider(resource.substring(SamlProvider.RESOURCE.length()));
    }
    throw none(arn);
  }

  private static RefusedException none(ParsedArn arn) {
    return new RefusedException(
        Code.INVALID_PRINCIPAL_FORMAT,
        quote(arn.toString()) + " is not the ARN of a principal.",
        arn.toString(),
        "Give the ARN of an account's root, of a user, a role, a session or an identity provider, such as"
            + " \"arn:aws:iam::111122223333:role/app\".");
  }

  private static RoleSession session(ParsedArn arn, Account account, String named) {
    String[] names = named.split("/", -1);
    if (names.length != 2) {
      throw new RefusedException(
          Code.INVALID_PRINCIPAL_FORMAT,
          quote(arn.toString())
              + " is not a principal: a session is named by its role, without the role's path, and"
              + " by its own name.",
          arn.toString(),
          "Write one such as \"arn:aws:sts::111122223333:assumed-role/app/session\".");
    }
    return account.role(names[0]).session(names[1]);
  }

  private static Partition partition(ParsedArn arn) {
    return Partition.of(arn.partition())
        .orElseThrow(
            () ->
                refused(
                    Code.INVALID_PARTITION,
                    arn,
                    "there is no partition " + quote(arn.partition()),
                    "Write "
                        + quote(arn.with(ParsedArn.PARTITION, Partition.meant(arn).id()).toString())
                        + "."));
  }

  private static Account account(ParsedArn arn) {
    if (!arn.region().isEmpty()) {
      throw refused(
          Code.INVALID_ARN_REGION,
          arn,
          "the ARNs of IAM and STS have no region",
          "Write " + quote(arn.with(ParsedArn.REGION, "").toString()) + ".");
    }
    if (!Account.isId(arn.account())) {
      throw refused(
          Code.INVALID_ARN_ACCOUNT,
          arn,
          quote(arn.account()) + " is not an account",
          "Write the account's id of 12 digits.");
    }
    return new Account(arn.account());
  }

  private static RefusedException refused(Code code, ParsedArn arn, String why, String fix) {
    return new RefusedException(
        code,
        quote(arn.toString()) + " is not the ARN of a principal: " + why + ".",
        arn.toString(),
        fix);
  }
}
