package dev.unless.finding;

/** How bad a finding is; AWS's levels, the worst one first. */
public enum Severity {
  /** AWS refuses the policy, or a part of it can never do what it says. */
  ERROR,
  /** The policy allows more, or denies less, than whoever reads it would think. */
  SECURITY_WARNING,
  /** The policy does not do what is recommended, or something that may not be meant. */
  WARNING,
  /** The policy can be said more simply. */
  SUGGESTION
}
