package dev.unless.prove;

import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.operator.Arity;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether there is a request that shows something: one is looked for among all that can be made,
 * and where one is found the decider is asked whether it is so.
 */
final class Question {
  /** How often requests that nobody makes are left out. */
  private static final int MOST_ROUNDS = 24;

  /** Why nothing is known where a request was found that is not as it should be. */
  static final String NOT_CONFIRMED = "The request that was found is not decided so.";

  private final AskedPolicies asked;
  private final Counterexample shown;
  private final Sought sought;
  private final boolean strict;
  private final NamedTexts named;

  /**
   * @param claims what policies decide of the request
   * @param besides what is said of it besides
   * @param branches how many choices may be tried
   */
  Question(AskedPolicies asked, List<Claim> claims, Besides besides, int branches) {
    this(asked, Claims.of(claims).and(besides), branches, false);
  }

  /**
   * @param shown what the request is like
   * @param branches how many choices may be tried
   * @param strict whether a proof must rest on nothing, so that a request counts that nobody makes
   */
  Question(AskedPolicies asked, Counterexample shown, int branches, boolean strict) {
    this.strict = strict;
    this.asked = asked;
    this.shown = shown;
    this.sought = new Sought(asked, shown, branches);
    this.named = new NamedTexts(asked.documents(), asked.request().wholes());
  }

  /**
   * Proved where there is no such request. First any request is looked for. If only one was found
   * that nobody makes, it is left out with all that are like it, and another one looked for; a
   * proof then rests on what was left out, and where neither is found nothing is known.
   */
  Answer none() {
    return none(true);
  }

  /** Whether that is proved, which is found sooner than on what it rests. */
  boolean isProved() {
    return none(false).isProved();
  }

  /**
   * @param told whether the answer is for people: a witness readable, a proof with all it rests on
   */
  private Answer none(boolean told) {
    PlausibleRequest plausible = new PlausibleRequest(asked.catalog(), named);
    PlausibleUniverse universe = new PlausibleUniverse(asked, named, plausible);
    Optional<Witness> doubted = Optional.empty();
    List<Proposition> skipped = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Proposition> said = Stream.concat(universe.said().stream(), skipped.stream()).toList();
      Set<GlobalKey> carried = sought.carried(said);
      if (told && skipped.isEmpty() && !carried.isEmpty() && sought.isProved(said, carried)) {
        return proved(restsOn(universe, List.of()));
      }
      Search.Result result = sought.search(said, Set.of());
      boolean ofAction =
          result
              .doubt()
              .filter(open -> open.where().equals(Dimension.Part.ACTION.toString()))
              .isPresent();
      if (result.model().isEmpty() && ofAction && !strict && universe.leaveOutUnknownActions()) {
        continue;
      }
      if (result.model().isEmpty() && !skipped.isEmpty()) {
        return unknown("search", NOT_CONFIRMED, doubted, universe);
      }
      if (result.model().isEmpty()) {
        Optional<Witness> odd = doubted;
        List<String> needed = told ? needed(said, carried) : List.of();
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
          sought
              .request(result.model().get(), said)
              .flatMap(this::confirmed)
              .map(
                  found ->
                      told
                          ? ReadableWitness.of(found, this::confirmed, named, plausible)
                          : ReadableWitness.aimed(found, this::confirmed, named, plausible));
      if (witness.isEmpty()) {
        skipped.add(asked.isBySomeOther(result.model().get().kind()));
        continue;
      }
      Optional<Implausible> doubt = plausible.doubt(witness.get().request());
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
      Search.Result result = sought.search(said, Set.of());
      Optional<Implausible> doubt =
          result
              .model()
              .flatMap(model -> sought.request(model, said))
              .flatMap(request -> doubt(request, plausible));
      if (doubt.isEmpty()) {
        return result.model().isEmpty() && result.doubt().isEmpty();
      }
      universe.leaveOut(doubt.get());
    }
    return false;
  }

  /** What is wrong with the request, and with one like it on a target that people ask for. */
  private Optional<Implausible> doubt(Request request, PlausibleRequest plausible) {
    return plausible
        .doubt(request)
        .flatMap(
            first ->
                confirmed(request)
                    .map(found -> ReadableWitness.aimed(found, this::confirmed, named, plausible))
                    .map(aimed -> plausible.doubt(aimed.request()))
                    .orElse(Optional.of(first)));
  }

  private Answer proved(List<String> restsOn) {
    return sought.isOfAll()
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
        : shown
            .asking()
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
    List<GlobalKey> each =
        carried.stream().filter(key -> !sought.isProved(said, Set.of(key))).toList();
    return (each.isEmpty() ? carried.stream() : each.stream())
        .map(key -> "requests carry " + key.text() + ", as AWS says")
        .toList();
  }

  private Optional<Witness> confirmed(Request request) {
    return shown.confirmed(asked, request);
  }

  private List<String> arities() {
    return asked.assumed().entrySet().stream().map(Question::arity).toList();
  }

  private static String arity(Map.Entry<String, Arity> key) {
    return key.getKey()
        + (key.getValue() == Arity.MULTI ? " has a set of values" : " has one value");
  }
}
