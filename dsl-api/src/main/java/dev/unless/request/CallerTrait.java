package dev.unless.request;

/** What sets kinds of callers apart. */
enum CallerTrait {
  /** It belongs to an account, and has an ARN. */
  MEMBER,
  /** It acts through policies attached to it, and can have a permissions boundary. */
  IDENTITY_POLICIES,
  /** Its session is allowed nothing without a session policy. */
  NEEDS_SESSION_POLICY,
  /** Each of its requests is made with temporary credentials. */
  TEMPORARY,
  /** Some of its requests are made with temporary credentials. */
  MAYBE_TEMPORARY,
  /** Its temporary credentials can have been got with a second factor. */
  MFA,
  /** Nothing says whether its requests count as signed. */
  MAYBE_SIGNED,
  /** A service may call others on its behalf. */
  FORWARDED
}
