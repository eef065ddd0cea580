package dev.unless.prove;

import dev.unless.catalog.KeyDefinition;
import dev.unless.decide.Outcome;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.operator.Arity;
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

/**
 * Whether there is a request of which policies decide as is claimed: one is looked for among all
 * that can be made, and where one is found the decider is asked whether it is so.
 */
final class Question {
  /** How often requests that nobody makes are left out. */
  private static final int MOST_ROUNDS = 24;

  private final AskedPolicies asked;
  private final List<Claim> claims;
  private final Besides besides;
  private final int branches;
  private final boolean strict;
  private final Witness.Beside beside;
  private final AnyRequest any;
  private final NamedTexts named;

  /**
   * @param besides what is said of the request besides the claims
   * @param branches how many choices may be tried
   */
  Question(AskedPolicies asked, List<Claim> claims, Besides besides, int branches) {
    this(asked, claims, besides, branches, false, Witness.Beside.NONE);
  }

  /**
   * @param strict whether a proof must rest on nothing, so that a request counts that nobody makes
   * @param beside the policies beside those of the question
   */
  Question(
      AskedPolicies asked,
      List<Claim> claims,
      Besides besides,
      int branches,
      boolean strict,
      Witness.Beside beside) {
    this.strict = strict;
    this.beside = beside;
    this.asked = asked;
    this.claims = List.copyOf(claims);
    this.besides = besides;
    this.branches = branches;
    this.any = new AnyRequest(asked.request());
    this.named = new NamedTexts(asked.documents(), asked.request().wholes());
  }

  /**
   * Proved where there is no such request. First any request is looked for. If only one was found
   * that nobody makes, it is left out with all that are like it, and another one looked for; a
   * proof then rests on what was left out, and where neither is found nothing is known.
   */
  Answer none() {
    PlausibleRequest plausible = new PlausibleRequest(asked.catalog(), named);
    PlausibleUniverse universe = new PlausibleUniverse(asked, named, plausible);
    Optional<Witness> doubted = Optional.empty();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Proposition> said = universe.said();
      Set<GlobalKey> carried = any.presence(keys(goal(said))).keySet();
      if (!carried.isEmpty() && isProved(said, carried)) {
        return proved(restsOn(universe, List.of()));
      }
      Search.Result result = search(said, Set.of());
      boolean ofAction =
          result
              .doubt()
              .filter(open -> open.where().equals(Dimension.Part.ACTION.toString()))
              .isPresent();
      if (result.model().isEmpty() && ofAction && !strict && universe.leaveOutUnknownActions()) {
        continue;
      }
      if (result.model().isEmpty()) {
        Optional<Witness> odd = doubted;
        List<String> needed = needed(said, carried);
        if (strict && !needed.isEmpty()) {
          return unknown(
              "requests", "It is proved only if " + String.join("; ", needed) + ".", odd, universe);
        }
        return result
            .doubt()
            .<Answer>map(open -> unknown(open.where(), open.why(), odd, universe))
            .orElseGet(() -> proved(restsOn(universe, needed)));
      }
      Optional<Witness> witness =
          request(result.model().get(), said)
              .flatMap(this::confirmed)
              .map(found -> ReadableWitness.of(found, this::confirmed, named, plausible));
      if (witness.isEmpty()) {
        return unknown(
            "search", "The request that was found is not decided so.", doubted, universe);
      }
      Optional<PlausibleRequest.Doubt> doubt = plausible.doubt(witness.get().request());
      if (strict || doubt.isEmpty()) {
        return new Refuted(
            witness.get(), Stream.concat(unknownActions().stream(), arities().stream()).toList());
      }
      doubted = witness;
      universe.leaveOut(doubt.get());
    }
    return unknown("search", "No end was found of requests that nobody makes.", doubted, universe);
  }

  /** Whether there is no such request at all, or only such as nobody makes. */
  boolean isOfNothing() {
    PlausibleRequest plausible = new PlausibleRequest(asked.catalog(), named);
    PlausibleUniverse universe = new PlausibleUniverse(asked, named, plausible);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Proposition> said = universe.said();
      Search.Result result = search(said, Set.of());
      Optional<PlausibleRequest.Doubt> doubt =
          result
              .model()
              .flatMap(model -> request(model, said))
              .flatMap(request -> doubt(request, plausible));
      if (doubt.isEmpty()) {
        return result.model().isEmpty() && result.doubt().isEmpty();
      }
      universe.leaveOut(doubt.get());
    }
    return false;
  }

  /** What is wrong with the request, and with one like it on a target that people ask for. */
  private Optional<PlausibleRequest.Doubt> doubt(Request request, PlausibleRequest plausible) {
    return plausible
        .doubt(request)
        .flatMap(
            first ->
                confirmed(request)
                    .map(found -> ReadableWitness.aimed(found, this::confirmed, named, plausible))
                    .map(aimed -> plausible.doubt(aimed.request()))
                    .orElse(Optional.of(first)));
  }

  private Optional<Request> request(Model model, List<Proposition> said) {
    return new WitnessRequest(model, keys(goal(said)), asked.catalog()).request();
  }

  private Answer proved(List<String> restsOn) {
    boolean never = goal(List.of()) == Proposition.Settled.NEVER;
    return never || asked.request().wholes().all()
        ? new Proved(false, restsOn)
        : new Unknown(
            "accounts", "Patterns tell more accounts or partitions apart than are tried.", restsOn);
  }

  private Unknown unknown(
      String where, String why, Optional<Witness> odd, PlausibleUniverse universe) {
    return new Unknown(
        where,
        why
            + odd.map(
                    witness -> " Only what nobody asks for was found: " + witness.sentence() + ".")
                .orElse(""),
        restsOn(universe, List.of()));
  }

  private List<String> restsOn(PlausibleUniverse universe, List<String> carried) {
    return Stream.of(unknownActions(), arities(), carried, universe.restsOn())
        .flatMap(List::stream)
        .toList();
  }

  /** Of what the policy is compared with: of its own actions whoever checks it tells. */
  private List<String> unknownActions() {
    return strict
        ? List.of()
        : claims.stream()
            .flatMap(Claim::asking)
            .flatMap(document -> document.statements().stream())
            .flatMap(statement -> statement.action().patterns().stream())
            .map(ActionPattern::text)
            .filter(text -> NamedTexts.isOne(text) && asked.catalog().action(text).isEmpty())
            .distinct()
            .map(action -> action + " is an action, which the catalogue does not know")
            .toList();
  }

  /** The keys without which in every request it would not be proved, each or all together. */
  private List<String> needed(List<Proposition> said, Set<GlobalKey> carried) {
    List<GlobalKey> each = carried.stream().filter(key -> !isProved(said, Set.of(key))).toList();
    return (each.isEmpty() ? carried.stream() : each.stream())
        .map(key -> "requests carry " + key.text() + ", as AWS says")
        .toList();
  }

  private boolean isProved(List<Proposition> said, Set<GlobalKey> mayLack) {
    Search.Result result = search(said, mayLack);
    return result.model().isEmpty() && result.doubt().isEmpty();
  }

  /** What is claimed, of any request. */
  private Proposition goal(List<Proposition> said) {
    List<Proposition> all = new ArrayList<>();
    claims.forEach(claim -> all.add(claim.holds(asked)));
    all.add(besides.holds(asked));
    all.addAll(said);
    Propositions propositions = asked.propositions();
    boolean opposites = all.stream().map(propositions::not).anyMatch(all::contains);
    return opposites ? propositions.constant(false) : propositions.allOf(all);
  }

  /**
   * Looks for a request as is claimed.
   *
   * @param mayLack keys that it may lack, though all requests carry them
   */
  private Search.Result search(List<Proposition> said, Set<GlobalKey> mayLack) {
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
    return new Search(
            propositions,
            new ValueSearch(atoms, this::type, this::likely),
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
      Outcome outcome = claim.outcome(asked, request);
      if (!claim.decided().is(outcome)) {
        return Optional.empty();
      }
      decisions.add(new Witness.Decided(claim.by(), outcome));
    }
    return Optional.of(new Witness(request, decisions, beside));
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

  private List<String> arities() {
    return asked.assumed().entrySet().stream().map(Question::arity).toList();
  }

  private static String arity(Map.Entry<String, Arity> key) {
    return key.getKey()
        + (key.getValue() == Arity.MULTI ? " has a set of values" : " has one value");
  }
}
