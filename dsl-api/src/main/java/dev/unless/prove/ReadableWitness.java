package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.prove.ExampleTargets.Goal;
import dev.unless.prove.RequestDraft.SaidKey;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes of a witness one as a person would write it, step by step. Each step is kept only if the
 * decider decides the request as before. Always the same comes of the same; how many requests are
 * tried is counted.
 */
final class ReadableWitness {
  private static final int MOST_TRIALS = 1_500;
  private static final int MOST_TARGETS = 600;
  private static final int MOST_ROUNDS = 3;

  /** What a resource's ARN tells, whichever key says it. */
  private static final Set<String> OF_RESOURCE =
      Set.of(
          GlobalKey.REQUESTED_REGION.folded(),
          GlobalKey.RESOURCE_ACCOUNT.folded(),
          ServiceKey.EC2_REGION.folded(),
          ServiceKey.S3_RESOURCE_ACCOUNT.folded());

  private final Catalog catalog;
  private final NamedTexts named;
  private final Function<Request, Optional<Witness>> confirm;
  private final PlausibleRequest plausible;
  private final ExampleTargets targets;
  private final ExampleValues values;
  private final AwsSpelling spelling;
  private RequestDraft best;
  private Witness witness;
  private int left = MOST_TRIALS;

  private ReadableWitness(
      Witness first,
      Function<Request, Optional<Witness>> confirm,
      NamedTexts named,
      PlausibleRequest plausible) {
    this.catalog = first.request().catalog();
    this.named = named;
    this.confirm = confirm;
    this.plausible = plausible;
    this.targets = new ExampleTargets(catalog, named, plausible);
    this.values = new ExampleValues(catalog, named);
    this.spelling = new AwsSpelling(catalog, named, plausible);
    this.best = RequestDraft.of(first.request());
    this.witness = first;
  }

  /**
   * The readable one.
   *
   * @param first a witness
   * @param confirm tells whether another request is one, too
   * @param named what the policies of the question name
   * @param plausible tells whether somebody could make a request
   */
  static Witness of(
      Witness first,
      Function<Request, Optional<Witness>> confirm,
      NamedTexts named,
      PlausibleRequest plausible) {
    return new ReadableWitness(first, confirm, named, plausible).improved();
  }

  /** One like it whose action and resource people ask for; all else is as it was. */
  static Witness aimed(
      Witness first,
      Function<Request, Optional<Witness>> confirm,
      NamedTexts named,
      PlausibleRequest plausible) {
    ReadableWitness readable = new ReadableWitness(first, confirm, named, plausible);
    readable.keep(readable.best);
    readable.improveTarget();
    return readable.witness;
  }

  private Witness improved() {
    keep(best);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      RequestDraft before = best;
      spell();
      drop();
      improveCaller();
      improveTarget();
      improveValues();
      if (best.equals(before)) {
        break;
      }
    }
    return witness;
  }

  /** Keeps the request if it is a witness, with plain values of what every request tells. */
  private boolean keep(RequestDraft draft) {
    if (draft.equals(best) && left < MOST_TRIALS) {
      return true;
    }
    if (left-- <= 0) {
      return false;
    }
    Optional<Request> request = draft.request(catalog);
    if (request.isEmpty()) {
      return false;
    }
    List<String> unsaid = unsaid(request.get());
    if (unsaid.isEmpty()) {
      return confirmed(draft, request.get());
    }
    RequestDraft said = draft;
    for (String key : unsaid) {
      said = with(key, 0, said, request.get()).orElse(said);
    }
    if (confirmed(said)) {
      return true;
    }
    for (String key : unsaid) {
      Optional<RequestDraft> other = Optional.of(said);
      for (int i = 1; other.isPresent(); i++) {
        other = with(key, i, said, request.get());
        if (other.filter(this::confirmed).isPresent()) {
          return true;
        }
      }
      if (request.get().mayLack(key) && confirmed(said.lacking(key))) {
        return true;
      }
    }
    return false;
  }

  /** What a policy asks for and every request has, but this one does not say. */
  private List<String> unsaid(Request request) {
    List<String> unsaid = new ArrayList<>();
    for (String key : named.asked()) {
      boolean ofOther = ServiceKey.of(key).flatMap(ServiceKey::sameAs).isPresent();
      if (request.isUnknown(key) && !ofOther) {
        unsaid.add(key);
      } else if (request.isUnknown(key)) {
        unsaid.add(ServiceKey.of(key).flatMap(ServiceKey::sameAs).orElseThrow().folded());
      }
    }
    return unsaid.stream().distinct().toList();
  }

  private Optional<RequestDraft> with(String key, int number, RequestDraft draft, Request request) {
    List<String> all =
        key.equals(GlobalKey.RESOURCE_ACCOUNT.folded()) ? owners(request) : values.of(key, request);
    if (number >= all.size()) {
      return Optional.empty();
    }
    return Optional.of(
        key.equals(GlobalKey.RESOURCE_ACCOUNT.folded())
            ? draft.ownedBy(Optional.of(all.get(number)))
            : draft.saying(new SaidKey(spelling.key(key), List.of(all.get(number)), false)));
  }

  private List<String> owners(Request request) {
    List<String> owners = new ArrayList<>(request.resourceAccount().stream().toList());
    named.accounts().stream().filter(each -> !owners.contains(each)).forEach(owners::add);
    return owners;
  }

  private boolean confirmed(RequestDraft draft) {
    return draft.request(catalog).filter(request -> confirmed(draft, request)).isPresent();
  }

  private boolean confirmed(RequestDraft draft, Request request) {
    Optional<Witness> found = confirm.apply(request);
    if (found.isPresent()) {
      best = draft;
      witness = found.get();
    }
    return found.isPresent();
  }

  /** As AWS spells it, else as the policies do. */
  private void spell() {
    RequestDraft spelled = best.on(spelling.action(best.action()), best.resource());
    for (SaidKey key : best.said().values()) {
      spelled =
          spelled.saying(
              new SaidKey(spelling.key(CaseFolding.fold(key.key())), key.values(), key.set()));
    }
    keep(spelled);
  }

  private void drop() {
    keep(best.ownedBy(Optional.empty()));
    for (String key : best.absent()) {
      keep(best.silentOn(key));
    }
    for (SaidKey key : List.copyOf(best.said().values())) {
      if (!keep(best.silentOn(CaseFolding.fold(key.key())))) {
        shorten(key);
      }
    }
  }

  private void shorten(SaidKey key) {
    List<String> kept = new ArrayList<>(key.values());
    for (String value : key.values()) {
      List<String> fewer = new ArrayList<>(kept);
      fewer.remove(value);
      if (!fewer.isEmpty() && keep(best.saying(key.with(fewer)))) {
        kept = fewer;
      }
    }
  }

  private void improveCaller() {
    Caller own = best.caller();
    for (Caller caller : ExampleCallers.like(witness.request(), named)) {
      if (caller.equals(own) || keep(best.by(caller))) {
        return;
      }
    }
  }

  /** What is plausible is taken at once; what only could be, where there is nothing better. */
  private void improveTarget() {
    int least = Math.max(left - MOST_TARGETS, 0);
    targets.offer(witness.request(), goal -> left <= least || isOwn(goal) || keepTarget(goal));
  }

  private boolean isOwn(Goal goal) {
    return goal.action().equals(best.action()) && goal.resource().equals(best.resource());
  }

  private boolean keepTarget(Goal goal) {
    if (!carriesAll(goal.action())) {
      return false;
    }
    RequestDraft moved = best.on(goal.action(), goal.resource());
    RequestDraft silent = moved;
    for (String key : OF_RESOURCE) {
      silent = silent.silentOn(key);
    }
    return keep(silent) || (!silent.equals(moved) && keep(moved));
  }

  private boolean carriesAll(String action) {
    return plausible
        .action(action)
        .filter(of -> best.said().keySet().stream().allMatch(key -> plausible.mayCarry(of, key)))
        .isPresent();
  }

  private void improveValues() {
    for (String folded : List.copyOf(best.said().keySet())) {
      SaidKey said = best.said().get(folded);
      for (int i = 0; said != null && i < said.values().size(); i++) {
        improveValue(folded, i);
      }
    }
  }

  private void improveValue(String folded, int place) {
    SaidKey said = best.said().get(folded);
    if (said == null || place >= said.values().size()) {
      return;
    }
    for (String value : values.of(folded, witness.request())) {
      List<String> changed = new ArrayList<>(said.values());
      changed.set(place, value);
      boolean twice = changed.stream().distinct().count() < changed.size();
      if (!twice && (changed.equals(said.values()) || keep(best.saying(said.with(changed))))) {
        return;
      }
    }
  }
}
