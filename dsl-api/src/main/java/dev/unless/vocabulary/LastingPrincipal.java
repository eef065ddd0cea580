package dev.unless.vocabulary;

/**
 * A principal that is there before and after a session: an account, a user or a role. Only these
 * can be excepted from a rule about everyone, since a request tells them by {@code
 * aws:PrincipalArn} and {@code aws:PrincipalAccount}.
 */
public sealed interface LastingPrincipal extends AwsPrincipal permits Account, User, Role {}
