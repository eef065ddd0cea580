package dev.unless.vocabulary;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Nonnull;
import dev.unless.text.Text;

/** A principal that belongs to an account. */
public sealed interface AwsPrincipal extends PolicyPrincipal, HasArn
    permits LastingPrincipal, RoleSession, FederatedUser {
  /** The account. */
  Account account();

  /** The ARN in the account's own partition, where it has one, else in this one. */
  String arn(Partition partition);

  @Override
  default Text arnText(Partition ofPolicy) {
    Nonnull.require("ofPolicy", ofPolicy);
    return Text.literal(arn(ofPolicy));
  }

  @Override
  default Principal principal(Partition partition) {
    return new Principal(PrincipalType.AWS, arn(partition));
  }
}
