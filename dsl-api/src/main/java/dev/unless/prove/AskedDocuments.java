package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.operator.Arity;
import dev.unless.request.Request;
import dev.unless.request.StandingLogic;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Policies, each by itself, of which something is asked: what they say of any request, as
 * propositions, and what they decide of one.
 */
final class AskedDocuments {
  private final Catalog catalog;
  private final List<PolicyDocument> documents;
  private final Map<String, Arity> assumed;
  private final SymbolicRequest request;
  private final StatementPropositions statements;
  private final IdentityHashMap<PolicyDocument, PolicyMatcher> matchers = new IdentityHashMap<>();

  AskedDocuments(Catalog catalog, List<PolicyDocument> documents) {
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

  /** A policy without Principal is asked of those whom identity policies bind. */
  Proposition callers() {
    return documents.stream()
            .flatMap(document -> document.statements().stream())
            .anyMatch(statement -> statement.principal().isEmpty())
        ? request.callerIs(StandingLogic.WITH_IDENTITY_POLICIES)
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
