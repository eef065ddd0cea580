package dev.unless.decide;

import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.RefusedException;
import dev.unless.request.ContextValue;
import dev.unless.request.CredentialLimits;
import dev.unless.request.DerivedKeys;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.request.StandingLogic;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Two completions of a partial request, one allowed and one denied, as far as they are found.
 *
 * <p>The values tried for an unknown key are drawn from the policies' own values for it, so that
 * each side of each comparison is met. The search is counted, never timed: the same request always
 * finds the same completions.
 *
 * @param settlingKeys the unknown keys that bear on the outcome, as the request spells them
 */
record Completions(List<String> settlingKeys, Optional<Request> allowed, Optional<Request> denied) {
  static final Completions NONE = new Completions(List.of(), Optional.empty(), Optional.empty());

  /** What is tried at most, and what that may cost: tries times keys and statements looked at. */
  private static final int MOST_TRIES = 4_096;

  private static final int WORK = 2_000_000;
  private static final int MOST_KEYS = 32;
  private static final long MOST_COMBINATIONS = Integer.MAX_VALUE;

  boolean areDecidedDifferently() {
    return allowed.isPresent() && denied.isPresent();
  }

  static Completions search(LayerMatchers layers, Evaluation evaluation, Request request) {
    List<String> keys = settlingKeys(layers, request);
    if (keys.size() > MOST_KEYS) {
      return new Completions(keys, Optional.empty(), Optional.empty());
    }
    List<List<Candidate>> candidates =
        keys.stream().map(key -> new Candidates(layers, request, key).all()).toList();
    long combinations = 1;
    for (List<Candidate> each : candidates) {
      combinations = Math.min(MOST_COMBINATIONS, combinations * each.size());
    }
    int budget = Math.min(MOST_TRIES, WORK / (request.keys().size() + layers.size() + 1));
    boolean all = combinations <= budget;
    SplittableRandom random = new SplittableRandom(0);
    Optional<Request> allowed = Optional.empty();
    Optional<Request> denied = Optional.empty();
    for (int tried = 0; tried < Math.min(combinations, budget); tried++) {
      int[] choice = all ? choice(candidates, tried) : choice(candidates, random);
      Optional<Request> completed = complete(request, keys, candidates, choice);
      Outcome outcome = completed.map(evaluation::of).map(Verdict::outcome).orElse(Outcome.UNKNOWN);
      if (outcome.isAllowed() && allowed.isEmpty()) {
        allowed = completed;
      } else if (outcome.isDenied() && denied.isEmpty()) {
        denied = completed;
      }
      if (allowed.isPresent() && denied.isPresent()) {
        break;
      }
    }
    return new Completions(keys, allowed, denied);
  }

  private static int[] choice(List<List<Candidate>> candidates, int combination) {
    int[] choice = new int[candidates.size()];
    int rest = combination;
    for (int i = 0; i < choice.length; i++) {
      choice[i] = rest % candidates.get(i).size();
      rest /= candidates.get(i).size();
    }
    return choice;
  }

  private static int[] choice(List<List<Candidate>> candidates, SplittableRandom random) {
    return candidates.stream().mapToInt(each -> random.nextInt(each.size())).toArray();
  }

  /** The request with its unknown keys completed, unless no request has such a context. */
  private static Optional<Request> complete(
      Request request, List<String> keys, List<List<Candidate>> candidates, int[] choice) {
    RequestBuilder builder = request.toBuilder();
    request.unknownKeys().forEach(builder::drop);
    for (int i = 0; i < choice.length; i++) {
      candidates.get(i).get(choice[i]).give(builder, keys.get(i), request);
    }
    try {
      return Optional.of(builder.build());
    } catch (RefusedException impossible) {
      return Optional.empty();
    }
  }

  /** The keys marked unknown that bear on a statement or a layer whose truth is unknown. */
  static List<String> settlingKeys(LayerMatchers layers, Request request) {
    TreeSet<String> bearing = new TreeSet<>();
    if (request.standing().credentials().areOpen()) {
      CredentialLimits.keys(request).forEach(key -> bearing.add(key.folded()));
    }
    for (Layer layer : Layer.values()) {
      if (request.standing().inForce(layer) == Truth.UNKNOWN) {
        GlobalKey.about(KeySubject.VPC_ENDPOINT).forEach(key -> bearing.add(key.folded()));
        bearing.add(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID.folded());
        bearing.addAll(StandingLogic.ALIAS_KEYS);
      }
      if (request.standing().inForce(layer) != Truth.FALSE) {
        layers
            .statements(layer)
            .filter(statement -> statement.isOpen(request))
            .forEach(statement -> bearing.addAll(statement.unknownKeys(request)));
      }
    }
    return request.unknownKeys().stream().filter(key -> bears(key, bearing, request)).toList();
  }

  /** Of keys that follow from each other and that nobody said, the one that is asked for bears. */
  private static boolean bears(String key, TreeSet<String> bearing, Request request) {
    String folded = CaseFolding.fold(key);
    return DerivedKeys.following(folded).stream()
        .filter(following -> following.equals(folded) || !request.isUnsaid(following))
        .anyMatch(bearing::contains);
  }

  /** A value, a set of values, or none. */
  record Candidate(Optional<List<String>> values, boolean set) {
    /** What nobody said is unknown again where it is left out, unless it is said to be absent. */
    void give(RequestBuilder builder, String key, Request request) {
      if (values.isEmpty()) {
        if (request.isUnsaid(CaseFolding.fold(key)) && request.mayLack(key)) {
          builder.without(key);
        }
      } else if (set) {
        builder.carry(ContextValue.set(key, values.get()));
      } else {
        builder.carry(ContextValue.single(key, values.get().get(0)));
      }
    }
  }
}
