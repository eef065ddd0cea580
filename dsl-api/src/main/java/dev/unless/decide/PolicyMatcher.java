package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.List;

/**
 * A policy made ready to be matched with requests, wherever among a request's policies it stands.
 * {@link Decider#of(Layers, PolicyMatcher.Compiler)} shares it between deciders.
 */
@Internal
public final class PolicyMatcher {
  private final List<StatementMatcher> statements;
  private final List<String> askedKeys;
  private final List<AskedPath> askedPaths;

  private PolicyMatcher(List<StatementMatcher> statements) {
    this.statements = statements;
    this.askedKeys =
        statements.stream()
            .flatMap(StatementMatcher::askedKeys)
            .filter(Request::mayBeUnsaid)
            .distinct()
            .toList();
    this.askedPaths = statements.stream().flatMap(StatementMatcher::askedPaths).distinct().toList();
  }

  /**
   * A policy and what of its layers bears on how it is matched.
   *
   * @param document the policy
   * @param ofEndpoint whether it is a VPC endpoint's
   * @param bounded whether a permissions boundary stands beside it
   */
  public record Use(PolicyDocument document, boolean ofEndpoint, boolean bounded) {}

  /** Compiles policies, or remembers what came of it. */
  @FunctionalInterface
  public interface Compiler {
    /** The policy, ready. */
    PolicyMatcher compile(Use use);
  }

  /**
   * The policy, ready.
   *
   * @param catalog says which condition keys are multivalued
   */
  public static PolicyMatcher of(Use use, Catalog catalog) {
    return new PolicyMatcher(
        use.document().statements().stream()
            .map(statement -> new StatementMatcher(use, statement, catalog))
            .toList());
  }

  /**
   * The keys, case folded, of which something hangs, and of which it may be that nothing is said.
   */
  List<String> askedKeys() {
    return askedKeys;
  }

  /** The paths of roles that it asks for. */
  List<AskedPath> askedPaths() {
    return askedPaths;
  }

  /** What the policy by itself decides: it allows where an Allow of it applies, and no Deny. */
  public Outcome outcome(Request request) {
    Truth denied = some(Effect.DENY, request);
    if (denied == Truth.TRUE) {
      return Outcome.EXPLICIT_DENY;
    }
    Truth allowed = some(Effect.ALLOW, request);
    if (allowed == Truth.FALSE) {
      return Outcome.IMPLICIT_DENY;
    }
    return denied.not().and(allowed) == Truth.TRUE ? Outcome.ALLOW : Outcome.UNKNOWN;
  }

  /** Whether an Allow of it reaches the caller at least so far, whatever is denied. */
  public boolean grants(Request request, GrantReach atLeast) {
    return statements.stream()
        .filter(statement -> statement.effect() == Effect.ALLOW)
        .anyMatch(statement -> statement.applies(request, atLeast) == Truth.TRUE);
  }

  private Truth some(Effect effect, Request request) {
    return statements.stream()
        .filter(statement -> statement.effect() == effect)
        .map(statement -> statement.applies(request))
        .reduce(Truth.FALSE, Truth::or);
  }

  List<StatementMatcher> statements() {
    return statements;
  }
}
