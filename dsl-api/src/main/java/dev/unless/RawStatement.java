package dev.unless;

import dev.unless.document.Statement;

/**
 * A statement as a policy says it, which no type has examined. It fits every kind of policy; the
 * kind's grammar is examined when the policy is made.
 *
 * @param statement the statement
 */
public record RawStatement(Statement statement)
    implements IdentityRule, TrustRule, ResourceControlRule {}
