package dev.unless.document;

import dev.unless.finding.Nonnull;

/**
 * The truth of a statement about a request of which some keys may be unknown: Kleene's three
 * values.
 */
public enum Truth {
  /** Holds whatever the unknown keys are. */
  TRUE,
  /** Fails whatever the unknown keys are. */
  FALSE,
  /** Not settled by what is known. */
  UNKNOWN;

  /** The truth of a fact that is known. */
  public static Truth of(boolean fact) {
    return fact ? TRUE : FALSE;
  }

  /** Whether both hold. */
  public Truth and(Truth other) {
    Nonnull.require("other", other);
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** Whether at least one holds. */
  public Truth or(Truth other) {
    Nonnull.require("other", other);
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  /** Whether this does not hold. */
  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
