package dev.unless.vocabulary;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;

/** A principal that belongs to an account. */
public sealed interface AwsPrincipal extends PolicyPrincipal
    permits LastingPrincipal, RoleSession, FederatedUser {
  /** The account. */
  Account account();

  /** The ARN in the partition. */
  String arn(Partition partition);

  @Override
  default Principal principal(Partition partition) {
    return new Principal(PrincipalType.AWS, arn(partition));
  }
}
