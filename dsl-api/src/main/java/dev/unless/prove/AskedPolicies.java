package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.operator.Arity;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Policies of which something is asked, each by itself or together: what they say of any request,
 * as propositions, and what they decide of one.
 */
final class AskedPolicies {
  private final Catalog catalog;
  private final List<PolicyDocument> documents;
  private final Map<String, Arity> assumed;
  private final SymbolicRequest request;
  private final SymbolicStanding standing;
  private final StatementPropositions statements;
  private final AnyRequest any;
  private long spent;
  private final Map<PolicyMatcher.Use, PolicyMatcher> matchers = new HashMap<>();
  private final IdentityHashMap<Layers, Decider> deciders = new IdentityHashMap<>();

  /**
   * @param documents all policies of the question
   * @param wholes what they tell apart, and what else is to be
   * @param assumed how many values keys have of which the catalogue does not tell, by folded name
   */
  AskedPolicies(
      Catalog catalog, List<PolicyDocument> documents, Wholes wholes, Map<String, Arity> assumed) {
    this.catalog = catalog;
    this.documents = List.copyOf(documents);
    this.assumed = assumed;
    this.request = new SymbolicRequest(catalog, wholes, assumed, true);
    this.any = new AnyRequest(request);
    this.standing = new SymbolicStanding(request);
    this.statements = new StatementPropositions(request, new SymbolicPrincipals(request, standing));
  }

  /** With as many values of unknown keys as the policies ask for. */
  static AskedPolicies of(Catalog catalog, List<PolicyDocument> documents) {
    return new AskedPolicies(
        catalog, documents, Wholes.of(documents), Arities.assumed(documents, catalog));
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

  /** Counts what a search took. */
  void spend(long atomsTried) {
    spent += atomsTried;
  }

  /** What all searches took: atoms, as often as choices on them were tried. */
  long spent() {
    return spent;
  }

  /** What holds of every request. */
  AnyRequest any() {
    return any;
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

  /** Some Allow of the policy reaches the caller at least so far. */
  Proposition grants(PolicyDocument document, GrantReach atLeast) {
    return propositions()
        .anyOf(
            document.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .map(statement -> statements.applies(alone(document), statement, atLeast))
                .toList());
  }

  /** The policies of all layers together allow. */
  Proposition allow(Layers layers) {
    return together(layers).access(request);
  }

  /** What the policies of all layers say together. */
  CompanyLogic together(Layers layers) {
    return new CompanyLogic(layers, propositions(), standing, statements);
  }

  /** Who calls is of another kind. */
  Proposition isBySomeOther(CallerKind kind) {
    return propositions().not(request.callerIs(Set.of(kind)));
  }

  /** Whether a caller's account manages its organization, or the owner's does. */
  Proposition someManagesOrganization() {
    return propositions()
        .or(standing.callerManagesOrganization(), standing.ownerManagesOrganization());
  }

  /** What the policy by itself decides of the request. */
  Outcome decides(PolicyDocument document, Request one) {
    return matcher(document).outcome(one);
  }

  /** Whether an Allow of the policy reaches the request's caller at least so far. */
  boolean grants(PolicyDocument document, Request one, GrantReach atLeast) {
    return matcher(document).grants(one, atLeast);
  }

  private PolicyMatcher matcher(PolicyMatcher.Use use) {
    return matchers.computeIfAbsent(use, first -> PolicyMatcher.of(first, catalog));
  }

  private PolicyMatcher matcher(PolicyDocument document) {
    return matcher(alone(document));
  }

  /** What the policies of all layers together decide of the request. */
  Outcome decide(Layers layers, Request one) {
    return deciders.computeIfAbsent(layers, first -> Decider.of(first, this::matcher)).outcome(one);
  }

  private static PolicyMatcher.Use alone(PolicyDocument document) {
    return new PolicyMatcher.Use(document, false, false);
  }
}
