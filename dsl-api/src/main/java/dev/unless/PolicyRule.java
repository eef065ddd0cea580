package dev.unless;

/** A rule, or a statement as read, that some kind of policy takes. */
public sealed interface PolicyRule permits IdentityRule, ResourceRule, ResourceControlRule {}
