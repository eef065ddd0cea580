package dev.unless.prove;

import dev.unless.catalog.KeyDefinition;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.operator.KeyType;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A request that shows something, while it is looked for. */
final class Sought {
  private final AskedPolicies asked;
  private final List<Proposition> shown;
  private final int branches;
  private final AnyRequest any;

  /**
   * @param shown what the request is like
   * @param branches how many choices may be tried
   */
  Sought(AskedPolicies asked, Counterexample shown, int branches) {
    this.asked = asked;
    this.shown = shown.holds(asked);
    this.branches = branches;
    this.any = asked.any();
  }

  /** The keys of which something is asked and that all requests carry. */
  Set<GlobalKey> carried(List<Proposition> said) {
    return any.presence(keys(goal(said))).keySet();
  }

  /** The request of a model; empty where its builder refuses it. */
  Optional<Request> request(Model model, List<Proposition> said) {
    return new WitnessRequest(model, keys(goal(said)), asked.catalog()).request();
  }

  /** Whether there is none. */
  boolean isProved(List<Proposition> said, Set<GlobalKey> mayLack) {
    Search.Result result = search(said, mayLack);
    return result.model().isEmpty() && result.doubt().isEmpty();
  }

  /** Whether that there is none would be so of all accounts and partitions. */
  boolean isOfAll() {
    return asked.request().wholes().all() || goal(List.of()) == Proposition.Settled.NEVER;
  }

  /** What the request is like, of any. */
  Proposition goal(List<Proposition> said) {
    List<Proposition> all = new ArrayList<>(shown);
    all.addAll(said);
    Propositions propositions = asked.propositions();
    boolean opposites = all.stream().map(propositions::not).anyMatch(all::contains);
    return opposites ? propositions.constant(false) : propositions.allOf(all);
  }

  /**
   * Looks for one.
   *
   * @param mayLack keys that it may lack, though all requests carry them
   */
  Search.Result search(List<Proposition> said, Set<GlobalKey> mayLack) {
    Propositions propositions = asked.propositions();
    Proposition goal = goal(said);
    Set<String> keys = keys(goal);
    List<Proposition> all = new ArrayList<>(List.of(goal, any.holds(keys)));
    any.presence(keys).entrySet().stream()
        .filter(key -> !mayLack.contains(key.getKey()))
        .map(Map.Entry::getValue)
        .forEach(all::add);
    Proposition both = propositions.allOf(all);
    Set<Atom> atoms = propositions.atoms(both);
    Search search =
        new Search(
            propositions,
            new ValueSearch(atoms, this::type, this::likely),
            new VariableValues(asked.request(), atoms),
            branches);
    Search.Result result = search.find(both);
    asked.spend(atoms.size() * (1 + search.spent()));
    return result;
  }

  private Set<String> keys(Proposition of) {
    Set<String> keys = new TreeSet<>();
    for (Atom atom : asked.propositions().atoms(of)) {
      if (atom.dimension() instanceof OfKey key) {
        keys.add(key.folded());
      }
    }
    return keys;
  }

  private KeyType type(Dimension dimension) {
    return dimension instanceof OfKey key
        ? asked.catalog().key(key.folded()).map(KeyDefinition::type).orElse(KeyType.STRING)
        : KeyType.STRING;
  }

  private Stream<String> likely(Dimension dimension) {
    return dimension == Dimension.Part.ACTION
        ? asked.catalog().expand(new ActionPattern("*")).stream()
            .map(action -> CaseFolding.fold(action.text()))
        : Stream.empty();
  }
}
