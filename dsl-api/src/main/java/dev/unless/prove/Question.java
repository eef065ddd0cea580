package dev.unless.prove;

import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.Outcome;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether there is a request of which policies decide as is claimed: one is looked for among all
 * that can be made, and where one is found the decider is asked whether it is so.
 */
final class Question {
  private final AskedDocuments asked;
  private final List<Claim> claims;
  private final Besides besides;
  private final int branches;

  /**
   * @param besides what is said of the request besides the claims
   * @param branches how many choices may be tried
   */
  Question(AskedDocuments asked, List<Claim> claims, Besides besides, int branches) {
    this.asked = asked;
    this.claims = List.copyOf(claims);
    this.besides = besides;
    this.branches = branches;
  }

  /** Proved where there is no such request. */
  Answer none() {
    Search.Result result = search(claims);
    if (result.model().isPresent()) {
      return new WitnessRequest(result.model().get(), asked.catalog())
          .request()
          .flatMap(this::confirmed)
          .<Answer>map(witness -> new Refuted(witness, List.of()))
          .orElseGet(
              () ->
                  new Unknown(
                      "search", "The request that was found is not decided so.", List.of()));
    }
    return result
        .doubt()
        .<Answer>map(doubt -> new Unknown(doubt.where(), doubt.why(), restsOn()))
        .orElseGet(() -> new Proved(false, restsOn()));
  }

  private Search.Result search(List<Claim> claimed) {
    Propositions propositions = asked.propositions();
    List<Proposition> all = new ArrayList<>();
    claimed.forEach(claim -> all.add(claim.holds(asked)));
    all.add(asked.callers());
    all.add(besides.holds(asked));
    Proposition goal = propositions.allOf(all);
    Proposition any = new AnyRequest(asked.request()).holds(keys(propositions.atoms(goal)));
    Proposition both = propositions.and(goal, any);
    Set<Atom> atoms = propositions.atoms(both);
    return new Search(
            propositions,
            new ValueSearch(atoms, this::type),
            new VariableValues(asked.request(), atoms),
            branches)
        .find(both);
  }

  /** The request as a witness, where it is decided as is claimed. */
  private Optional<Witness> confirmed(Request request) {
    if (!besides.isSo(request)) {
      return Optional.empty();
    }
    List<Witness.Decided> decisions = new ArrayList<>();
    for (Claim claim : claims) {
      Outcome outcome = asked.decides(claim.document(), request);
      if (!claim.decided().is(outcome)) {
        return Optional.empty();
      }
      decisions.add(new Witness.Decided(claim.by(), outcome));
    }
    return Optional.of(new Witness(request, decisions));
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
        ? asked.catalog().key(key.folded()).map(KeyDefinition::type).orElse(KeyType.STRING)
        : KeyType.STRING;
  }

  private List<String> restsOn() {
    return asked.assumed().entrySet().stream().map(Question::arity).toList();
  }

  private static String arity(Map.Entry<String, Arity> key) {
    return key.getKey()
        + (key.getValue() == Arity.MULTI ? " has a set of values" : " has one value");
  }
}
