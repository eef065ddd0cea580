package dev.unless.decide;

import dev.unless.annotation.Internal;

/**
 * How far an Allow in the policy of a resource reaches towards a caller of the resource's own
 * account, by how the statement names the caller. Each constant reaches as far as those before it.
 *
 * <p>Source: IAM User Guide, "Evaluating identity-based policies with resource-based policies".
 */
@Internal
public enum GrantReach {
  /** The statement does not name the caller. */
  NONE,
  /** The account or its root: identity-based policies must allow too. */
  DELEGATED,
  /** The role, or the user behind a federated session: identity-based policies need not allow. */
  DIRECT,
  /** The user that calls: the permissions boundary does not limit either. */
  UNBOUNDED,
  /** The session that calls, or everyone: the session policy does not limit either. */
  UNLIMITED
}
