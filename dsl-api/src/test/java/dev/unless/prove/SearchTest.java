package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Truth;
import dev.unless.laws.Aim;
import dev.unless.laws.AimedCases;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a search finds is a request of which the proposition holds; what it excludes is none. */
class SearchTest {
  private int found;
  private int confirmed;
  private int none;
  private int open;

  @Test
  void whatIsFoundIsDecidedSoAndWhatIsExcludedNeverIs() {
    long start = System.nanoTime();
    Cases.each("what a search finds is decided so", Cases.COUNT / 40, drawn -> both(drawn));
    System.out.printf(
        "random: %d found, %d confirmed, %d none, %d open, %.1f s%n",
        found, confirmed, none, open, (System.nanoTime() - start) / 1e9);
    found = confirmed = none = open = 0;
    start = System.nanoTime();
    AimedCases.each(
        "what a search finds of plain layers is decided so",
        Aim.atEverything(),
        Cases.COUNT / 40,
        drawn -> both(drawn));
    System.out.printf(
        "plain: %d found, %d confirmed, %d none, %d open, %.1f s%n",
        found, confirmed, none, open, (System.nanoTime() - start) / 1e9);
    assertThat(confirmed).isPositive();
  }

  private void both(Case drawn) {
    tried(drawn, true);
    tried(drawn, false);
  }

  private void tried(Case drawn, boolean allowed) {
    Layers layers = drawn.layers();
    List<PolicyDocument> documents =
        Stream.of(Layer.values())
            .flatMap(layer -> layers.documents(layer).stream())
            .flatMap(List::stream)
            .toList();
    SymbolicRequest request =
        new SymbolicRequest(Catalog.aws(), Wholes.of(documents), arities(documents), true);
    Company company = Company.of(layers, request, Fault.NONE);
    Propositions propositions = request.propositions();
    Proposition access = company.logic().access(request);
    Proposition goal = allowed ? access : propositions.not(access);
    Set<Atom> atoms = propositions.atoms(goal);
    Proposition any = new AnyRequest(request).holds(keys(atoms));
    Proposition both = propositions.and(goal, any);
    Search search =
        new Search(
            propositions, new ValueSearch(propositions.atoms(both), SearchTest::type), 20_000);
    long t = System.nanoTime(); long b = Search.branched, a = Search.asked;
    Search.Outcome outcome = search.find(both);
    if (Boolean.getBoolean("show")) System.out.printf("QUERY %s %s: %.1f ms, %d branches, %d asked, %d atoms%n", allowed, outcome.model().isPresent() ? "found" : outcome.isCertain() ? "none" : "open", (System.nanoTime() - t) / 1e6, Search.branched - b, Search.asked - a, propositions.atoms(both).size());
    if (outcome.model().isPresent()) {
      found++;
      Optional<Request> witness =
          new WitnessRequest(outcome.model().get(), Catalog.aws()).request();
      boolean confirms =
          witness
              .map(
                  made ->
                      Company.truth(Decider.of(layers, Catalog.aws()).outcome(made))
                          == Truth.of(allowed))
              .orElse(false);
      confirmed += confirms ? 1 : 0;
      if (!confirms && Boolean.getBoolean("show")) {
        System.out.println(
            "UNCONFIRMED "
                + allowed
                + " "
                + outcome.model().get()
                + "\n"
                + witness.map(
                    w ->
                        w
                            + " "
                            + w.keys()
                            + Decider.of(layers, Catalog.aws()).decide(w).message()));
      }
    } else if (outcome.isCertain()) {
      none++;
      boolean here =
          Company.truth(Decider.of(layers, Catalog.aws()).outcome(drawn.request()))
              == Truth.of(allowed);
      boolean accepted = new RequestFacts(drawn.request()).holds(any) == Truth.TRUE;
      if (here && accepted) {
        throw new AssertionError("none is said to be " + allowed + "\n" + drawn);
      }
    } else {
      open++;
    }
  }

  private static Set<String> keys(Set<Atom> atoms) {
    Set<String> keys = new TreeSet<>();
    for (Atom atom : atoms) {
      if (atom.dimension() instanceof Dimension.OfKey key) {
        keys.add(key.folded());
      }
    }
    return keys;
  }

  private static KeyType type(Dimension dimension) {
    return dimension instanceof Dimension.OfKey key
        ? Catalog.aws().key(key.folded()).map(KeyDefinition::type).orElse(KeyType.STRING)
        : KeyType.STRING;
  }

  private static Map<String, Arity> arities(List<PolicyDocument> documents) {
    Map<String, Arity> arities = new HashMap<>();
    documents.stream()
        .flatMap(document -> document.statements().stream())
        .flatMap(statement -> statement.conditions().stream())
        .filter(entry -> Catalog.aws().arity(entry.key()).isEmpty())
        .forEach(
            entry ->
                arities.merge(
                    CaseFolding.fold(entry.key()),
                    entry.operator().quantifier() == Quantifier.NONE ? Arity.SINGLE : Arity.MULTI,
                    (one, other) -> one == Arity.MULTI ? one : other));
    documents.stream()
        .flatMap(document -> document.statements().stream())
        .flatMap(statement -> statement.conditions().stream())
        .flatMap(entry -> entry.texts(true).stream())
        .flatMap(text -> text.variableKeys().stream())
        .filter(key -> Catalog.aws().arity(key).isEmpty())
        .forEach(key -> arities.putIfAbsent(key, Arity.SINGLE));
    return arities;
  }
}
