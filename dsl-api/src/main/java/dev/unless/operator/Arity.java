package dev.unless.operator;

/** How many values a condition key has in a request. */
public enum Arity {
  /** At most one. */
  SINGLE,
  /** A set. */
  MULTI
}
