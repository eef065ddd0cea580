package dev.unless.decide;

/** How a request is decided. */
public enum Outcome {
  /** Allowed. */
  ALLOW,
  /** Denied by a Deny statement. */
  EXPLICIT_DENY,
  /**
   * Denied because nothing allows it; of a partial request also where it depends on an unknown key
   * whether a Deny applies as well.
   */
  IMPLICIT_DENY,
  /**
   * Some of the request's unknown keys would settle it: it is allowed with some values and denied
   * with others.
   */
  UNDETERMINED,
  /**
   * Not settled by what is known, and no two completions were found that are decided differently.
   */
  UNKNOWN;

  /** Whether the request gets through for certain. */
  public boolean isAllowed() {
    return this == ALLOW;
  }

  /** Whether the request is refused for certain. */
  public boolean isDenied() {
    return this == EXPLICIT_DENY || this == IMPLICIT_DENY;
  }
}
