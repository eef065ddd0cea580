package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.operator.Arity;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Policies, each by itself, of which something is asked: what they say of any request, as
 * propositions, and what they decide of one.
 */
final class AskedDocuments {
  private final Catalog catalog;
  private final List<PolicyDocument> documents;
  private final Set<CallerKind> bound;
  private final Map<String, Arity> assumed;
  private final SymbolicRequest request;
  private final StatementPropositions statements;
  private final IdentityHashMap<PolicyDocument, PolicyMatcher> matchers = new IdentityHashMap<>();

  /**
   * @param documents the policies, first the one that is asked about
   * @param bound whom it binds where it names no principals
   */
  AskedDocuments(Catalog catalog, List<PolicyDocument> documents, Set<CallerKind> bound) {
    this.bound = bound;
    this.catalog = catalog;
    this.documents = List.copyOf(documents);
    this.assumed = Arities.assumed(documents, catalog);
    this.request = new SymbolicRequest(catalog, Wholes.of(documents), assumed, true);
    this.statements =
        new StatementPropositions(
            request, new SymbolicPrincipals(request, new SymbolicStanding(request)));
  }

  Catalog catalog() {
    return catalog;
  }

  List<PolicyDocument> documents() {
    return documents;
  }

  SymbolicRequest request() {
    return request;
  }

  Propositions propositions() {
    return request.propositions();
  }

  /** How many values keys are taken to have, by folded name. */
  Map<String, Arity> assumed() {
    return assumed;
  }

  /** Some Allow of the policy applies, and no Deny. */
  Proposition allows(PolicyDocument document) {
    return propositions()
        .and(some(document, Effect.ALLOW), propositions().not(some(document, Effect.DENY)));
  }

  /** Some statement of the policy with this effect applies. */
  Proposition some(PolicyDocument document, Effect effect) {
    List<Proposition> any = new ArrayList<>();
    for (Statement statement : document.statements()) {
      if (statement.effect() == effect) {
        any.add(applies(document, statement));
      }
    }
    return propositions().anyOf(any);
  }

  /** The statement of the policy applies. */
  Proposition applies(PolicyDocument document, Statement statement) {
    return statements.applies(alone(document), statement, GrantReach.DELEGATED);
  }

  /**
   * A policy without Principal is asked of those whom it binds. What it is compared with is about
   * everyone, as far as it does not say otherwise.
   */
  Proposition callers() {
    return documents.get(0).statements().stream()
            .anyMatch(statement -> statement.principal().isEmpty())
        ? request.callerIs(bound)
        : propositions().constant(true);
  }

  /** What the policy by itself decides of the request. */
  Outcome decides(PolicyDocument document, Request one) {
    PolicyMatcher matcher =
        matchers.computeIfAbsent(document, first -> PolicyMatcher.of(alone(first), catalog));
    return matcher.outcome(one);
  }

  private static PolicyMatcher.Use alone(PolicyDocument document) {
    return new PolicyMatcher.Use(document, false, false);
  }
}
