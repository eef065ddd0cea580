package dev.unless;

/** Fits a role trust policy: it says who, and no resource. */
public sealed interface TrustRule extends ResourceRule permits RuleTo, DenyAll, RawStatement {}
