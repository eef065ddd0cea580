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
  private final int branches;

  /**
   * @param branches how many choices may be tried
   */
  Question(AskedDocuments asked, List<Claim> claims, int branches) {
    this.asked = asked;
    this.claims = List.copyOf(claims);
    this.branches = branches;
  }

  /** Proved where there is no such request. */
  Answer none() {
    Search.Result result = search(claims);
    if (result.model().isPresent()) {
      return new WitnessRequest(result.model().get(), asked.catalog())
          .request()
          .flatMap(this::confirmed)
          .map(this::readable)
          .<Answer>map(witness -> new Refuted(witness, List.of()))
          .orElseGet(
              () ->
                  new Unknown(
                      "search", "The request that was found is not decided so.", List.of()));
    }
    return result.isCertain()
        ? new Proved(false, restsOn())
        : new Unknown("search", "The search for a request came to no end.", restsOn());
  }

  private Search.Result search(List<Claim> claimed) {
    Propositions propositions = asked.propositions();
    List<Proposition> all = new ArrayList<>();
    claimed.forEach(claim -> all.add(claim.holds(asked)));
    all.add(asked.callers());
    Proposition goal = propositions.allOf(all);
    Proposition any = new AnyRequest(asked.request()).holds(keys(propositions.atoms(goal)));
    Proposition both = propositions.and(goal, any);
    ValueSearch values = new ValueSearch(propositions.atoms(both), this::type);
    return new Search(propositions, values, branches).find(both);
  }

  /** The request as a witness, where it is decided as is claimed. */
  private Optional<Witness> confirmed(Request request) {
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

  private Witness readable(Witness witness) {
    NamedTexts named = new NamedTexts(asked.documents());
    return ReadableWitness.of(
        witness, this::confirmed, named, new PlausibleRequest(asked.catalog(), named));
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
