package dev.unless.document;

import dev.unless.annotation.Internal;

/**
 * Which requests carry a global condition key: what AWS's guide calls the key's availability. What
 * of it a caller's kind alone tells is asked of the kind.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys".
 */
@Internal
public enum Availability {
  /** All, anonymous ones included. */
  ALWAYS,
  /** All that are signed. */
  SIGNED,
  /** All of users, roles, federated users and root users: of whoever belongs to an account. */
  MEMBERS,
  /** Those of callers whose account belongs to an organization. */
  ORGANIZATION,
  /** Those of callers that have tags, or whose session has. */
  TAGGED,
  /** All of IAM users. */
  USERS,
  /** All of service principals. */
  SERVICES,
  /** Those of service principals that call because of somebody's resource. */
  FOR_RESOURCES,
  /** All with temporary credentials. */
  TEMPORARY,
  /** Those with temporary credentials that can be got with a second factor; never federated. */
  MFA,
  /** Those of roles that were assumed with AssumeRoleWithWebIdentity, and that call itself. */
  WEB_IDENTITY,
  /** Those of some sessions of roles, by where their credentials went or what was set with them. */
  ROLE_SESSIONS,
  /** Those of sessions that were made with AssumeRoot. */
  ROOT_SESSIONS,
  /** Those that come from the internet, not through a VPC endpoint. */
  NO_ENDPOINT,
  /** Those that come through a VPC endpoint; some keys only of some services and organizations. */
  ENDPOINT,
  /** Those that a service makes on the caller's behalf, for services that tell of it. */
  FORWARDED,
  /** Those that an AWS MCP server makes or answers. */
  MCP,
  /** Those on resources of which there is something to tell: an owner, an organization, tags. */
  OF_RESOURCE,
  /** Some, by what they say themselves. */
  SOME
}
