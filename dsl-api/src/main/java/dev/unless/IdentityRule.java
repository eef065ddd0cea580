package dev.unless;

/**
 * Fits a policy that is attached to somebody, and a service control policy: it names no principal,
 * and a resource or nothing but a denial.
 */
public sealed interface IdentityRule extends PolicyRule
    permits AllowOrDenyOn, Deny, DenyAll, DenyAllOn, RawStatement {}
