package dev.unless;

/** Fits a resource control policy: it denies named actions, and names no principal. */
public sealed interface ResourceControlRule extends PolicyRule permits Deny, DenyOn, RawStatement {}
