package dev.unless.decide;

import dev.unless.document.Principal.Form;
import dev.unless.request.CallerKind;

/**
 * How far an Allow in the policy of a resource reaches towards a caller of the resource's own
 * account, by how the statement names the caller. Each constant reaches as far as those before it.
 *
 * <p>Source: IAM User Guide, "Evaluating identity-based policies with resource-based policies".
 */
enum GrantReach {
  /** The statement does not name the caller. */
  NONE,
  /** The account or its root: identity-based policies must allow too. */
  DELEGATED,
  /** The role, or the user behind a federated session: identity-based policies need not allow. */
  DIRECT,
  /** The user that calls: the permissions boundary does not limit either. */
  UNBOUNDED,
  /** The session that calls, or everyone: the session policy does not limit either. */
  UNLIMITED;

  /** How far a statement reaches a caller of the kind whom a principal of the form names. */
  static GrantReach of(Form form, CallerKind kind) {
    return switch (form) {
      case EVERYONE -> UNLIMITED;
      case ACCOUNT -> kind.isMember() ? DELEGATED : NONE;
      case USER ->
          kind == CallerKind.USER ? UNBOUNDED : kind == CallerKind.FEDERATED_USER ? DIRECT : NONE;
      case ROLE -> kind.isRole() ? DIRECT : NONE;
      case UNIQUE_ID -> kind == CallerKind.USER ? UNBOUNDED : kind.isRole() ? DIRECT : NONE;
      case ROLE_SESSION -> kind == CallerKind.ROLE_SESSION ? UNLIMITED : NONE;
      case FEDERATED_USER -> kind == CallerKind.FEDERATED_USER ? UNLIMITED : NONE;
      case SERVICE -> kind == CallerKind.SERVICE ? UNLIMITED : NONE;
      case IDENTITY_PROVIDER -> kind == CallerKind.FEDERATED_IDENTITY ? UNLIMITED : NONE;
      case CANONICAL_USER -> kind == CallerKind.CANONICAL_USER ? UNLIMITED : NONE;
      case ORIGIN_ACCESS_IDENTITY -> kind == CallerKind.ORIGIN_ACCESS_IDENTITY ? UNLIMITED : NONE;
      case OTHER_ARN -> NONE;
    };
  }
}
