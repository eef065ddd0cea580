package dev.unless;

/** Fits a policy that is attached to a resource: it says who. */
public sealed interface ResourceRule extends PolicyRule permits TrustRule, RuleToOn, DenyAllOn {}
