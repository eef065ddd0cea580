package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.HasArn;
import dev.unless.vocabulary.Identifier;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.RoleSession;
import java.util.Optional;

/** Whose ARNs may be values of a key. */
final class ArnOwners {
  private ArnOwners() {}

  static void require(ArnKey key, HasArn owner) {
    if (owner instanceof Resource resource) {
      resource.requireSaid("which a condition may not");
    }
    if (GlobalKey.of(key.name()).equals(Optional.of(GlobalKey.PRINCIPAL_ARN))) {
      requireCaller(owner);
    }
  }

  /** Refuses what compares as if it were about somebody, and is about nobody or the root user. */
  private static void requireCaller(HasArn owner) {
    if (owner instanceof Account account) {
      throw refused(
          owner,
          "stands in aws:PrincipalArn for the root user alone",
          "Write principalAccount(…) for everyone of the account, or principalArn("
              + quote(account.arn(Partition.AWS))
              + ") for its root user.");
    }
    if (owner instanceof RoleSession) {
      throw refused(
          owner,
          "is the ARN of a session, whose aws:PrincipalArn is that of its role",
          "Write principalArn(session.role()).");
    }
    Text arn = owner.arnText(Partition.AWS);
    boolean caller =
        arn.isLiteral()
            ? Identifier.PRINCIPAL_ARN.matches(arn.write(Syntax.PLAIN))
            : Identifier.PRINCIPAL_ARN.mayMatch(arn);
    if (!caller) {
      throw refused(
          owner,
          "is not the " + Identifier.PRINCIPAL_ARN.noun(),
          "Name a user or a role, such as account(…).role(…).");
    }
  }

  private static RefusedException refused(HasArn owner, String why, String fix) {
    Text arn = owner.arnText(Partition.AWS);
    String shown = arn.write(arn.isLiteral() ? Syntax.PLAIN : new Syntax(true, true));
    return new RefusedException(Code.INVALID_VALUE, quote(shown) + " " + why + ".", shown, fix);
  }
}
