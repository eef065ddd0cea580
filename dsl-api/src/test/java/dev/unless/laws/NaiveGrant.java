package dev.unless.laws;

/**
 * Which limits a resource policy's grant bypasses within an account.
 *
 * @param identity whether no identity policy need allow
 * @param boundary whether the permissions boundary need not allow
 * @param session whether the session policy need not allow
 */
record NaiveGrant(boolean identity, boolean boundary, boolean session) {
  static final NaiveGrant BYPASSES_NOTHING = new NaiveGrant(false, false, false);
  static final NaiveGrant BYPASSES_ALL = new NaiveGrant(true, true, true);
  static final NaiveGrant BYPASSES_IDENTITY = new NaiveGrant(true, false, false);
  static final NaiveGrant TO_CALLING_USER = new NaiveGrant(true, true, false);
}
