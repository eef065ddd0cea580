package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.GrantReach;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.request.Request;
import dev.unless.request.StandingLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Questions about policies, each by itself: some Allow of it applies, and no Deny. */
final class DocumentQuestions {
  private static final int MOST_BRANCHES = 20_000;

  private final Catalog catalog;

  DocumentQuestions(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What came of a question. */
  sealed interface Answer {
    /**
     * It holds of every request.
     *
     * @param restsOn what is taken for granted, in words
     */
    record Proved(List<String> restsOn) implements Answer {}

    /** It does not hold of this one, as the decider confirms. */
    record Refuted(Request witness) implements Answer {}

    /** Neither was found out. */
    record Unknown(String why) implements Answer {}
  }

  /** The policy allows none of the requests that the other one allows. */
  Answer never(PolicyDocument policy, PolicyDocument requests) {
    return ask(policy, requests, true);
  }

  /** The policy allows nothing that the reference does not. */
  Answer allowsNoMore(PolicyDocument policy, PolicyDocument reference) {
    return ask(policy, reference, false);
  }

  /** Both allow the same. */
  Answer equivalent(PolicyDocument one, PolicyDocument other) {
    Answer answer = allowsNoMore(one, other);
    return answer instanceof Answer.Proved ? allowsNoMore(other, one) : answer;
  }

  /** Whether no request is allowed by the policy and, as is said, by the other one. */
  private Answer ask(PolicyDocument policy, PolicyDocument other, boolean allowedByOther) {
    List<PolicyDocument> documents = List.of(policy, other);
    Map<String, Arity> assumed = Arities.assumed(documents, catalog);
    SymbolicRequest request = new SymbolicRequest(catalog, Wholes.of(documents), assumed, true);
    Propositions propositions = request.propositions();
    StatementPropositions statements =
        new StatementPropositions(
            request, new SymbolicPrincipals(request, new SymbolicStanding(request)));
    Proposition others = allows(other, statements, propositions);
    Proposition goal =
        propositions.allOf(
            List.of(
                allows(policy, statements, propositions),
                allowedByOther ? others : propositions.not(others),
                namesNoPrincipal(documents)
                    ? request.callerIs(StandingLogic.WITH_IDENTITY_POLICIES)
                    : propositions.constant(true)));
    Proposition any = new AnyRequest(request).holds(keys(propositions.atoms(goal)));
    Proposition both = propositions.and(goal, any);
    ValueSearch values = new ValueSearch(propositions.atoms(both), this::type);
    Search.Result result = new Search(propositions, values, MOST_BRANCHES).find(both);
    if (result.model().isEmpty()) {
      return result.isCertain()
          ? new Answer.Proved(restsOn(assumed))
          : new Answer.Unknown("The search for a request came to no end.");
    }
    return new WitnessRequest(result.model().get(), catalog)
        .request()
        .filter(
            witness ->
                allows(policy, witness) == Truth.TRUE
                    && allows(other, witness) == Truth.of(allowedByOther))
        .<Answer>map(Answer.Refuted::new)
        .orElseGet(() -> new Answer.Unknown("The request that was found is not decided so."));
  }

  private static Proposition allows(
      PolicyDocument document, StatementPropositions statements, Propositions propositions) {
    List<Proposition> allow = new ArrayList<>();
    List<Proposition> deny = new ArrayList<>();
    for (Statement statement : document.statements()) {
      (statement.effect() == Effect.ALLOW ? allow : deny)
          .add(statements.applies(alone(document), statement, GrantReach.DELEGATED));
    }
    return propositions.and(propositions.anyOf(allow), propositions.not(propositions.anyOf(deny)));
  }

  private Truth allows(PolicyDocument document, Request request) {
    return PolicyMatcher.of(alone(document), catalog).allows(request);
  }

  private static PolicyMatcher.Use alone(PolicyDocument document) {
    return new PolicyMatcher.Use(document, false, false);
  }

  /** A policy without Principal is asked of those whom identity policies bind. */
  private static boolean namesNoPrincipal(List<PolicyDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.statements().stream())
        .anyMatch(statement -> statement.principal().isEmpty());
  }

  private static Set<String> keys(Set<Atom> atoms) {
    Set<String> keys = new TreeSet<>();
    for (Atom atom : atoms) {
      if (atom.dimension() instanceof OfKey key) {
        keys.add(key.folded());
      }
    }
    return keys;
  }

  private KeyType type(Dimension dimension) {
    return dimension instanceof OfKey key
        ? catalog.key(key.folded()).map(KeyDefinition::type).orElse(KeyType.STRING)
        : KeyType.STRING;
  }

  private static List<String> restsOn(Map<String, Arity> assumed) {
    return assumed.entrySet().stream()
        .map(
            key ->
                key.getKey()
                    + (key.getValue() == Arity.MULTI ? " has a set of values" : " has one value"))
        .toList();
  }
}
