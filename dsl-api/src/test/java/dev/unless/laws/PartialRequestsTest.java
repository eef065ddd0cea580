package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.Statement;
import dev.unless.operator.KeyType;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialRequestsTest {
  private static final int COMPLETIONS = 8;

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int sharpened;

  @Test
  @Rule({"partial.keeps", "partial.undetermined", "partial.accepted"})
  void aSettledOutcomeStaysAndAnOpenOneIsShownToBe() {
    Cases.each(
        "a settled outcome stays under every completion, an undetermined one has one of each",
        Cases.COUNT / 10,
        drawn -> {
          List<String> unknown = unknownKeys(drawn);
          Draft known = drawn.draft().withContext(without(drawn.draft().context(), unknown));
          Optional<Request> partial = known.request(unknown);
          if (partial.isPresent()) {
            check(drawn, known, unknown, partial.get());
          }
        });
    System.out.println("  outcomes of partial requests: " + outcomes);
    System.out.println("  implicit denies that a completion made explicit: " + sharpened);
    if (Cases.areMany()) {
      assertThat(outcomes.keySet())
          .contains(
              Outcome.ALLOW, Outcome.EXPLICIT_DENY, Outcome.IMPLICIT_DENY, Outcome.UNDETERMINED);
    }
  }

  private void check(Case drawn, Draft known, List<String> unknown, Request partial) {
    Decider decider = Decider.of(drawn.layers(), Catalog.aws());
    Decision decision = decider.decide(partial);
    Outcome outcome = decision.outcome();
    outcomes.merge(outcome, 1, Integer::sum);
    require(decider.outcome(partial) == outcome, "two outcomes", drawn, partial, partial);
    if (outcome == Outcome.UNDETERMINED) {
      Request allowed = decision.allowedCompletion().orElseThrow();
      Request denied = decision.deniedCompletion().orElseThrow();
      requireCompletion(drawn, known, partial, allowed);
      requireCompletion(drawn, known, partial, denied);
      require(decider.outcome(allowed).isAllowed(), "not allowed", drawn, partial, allowed);
      require(decider.outcome(denied).isDenied(), "not denied", drawn, partial, denied);
      require(
          new NaiveDecider(drawn.layers(), known(allowed)).outcome().isAllowed()
              && new NaiveDecider(drawn.layers(), known(denied)).outcome().isDenied(),
          "completions not decided differently by the naive decider",
          drawn,
          allowed,
          denied);
      require(!decision.settlingKeys().isEmpty(), "no settling keys", drawn, partial, partial);
      return;
    }
    require(
        decision.allowedCompletion().isEmpty() && decision.deniedCompletion().isEmpty(),
        "completions of what is not undetermined",
        drawn,
        partial,
        partial);
    for (int i = 0; i < COMPLETIONS && outcome != Outcome.UNKNOWN; i++) {
      List<Given> context = new ArrayList<>(known.context());
      unknown.forEach(key -> value(drawn, key).ifPresent(context::add));
      if (lacksWhatEveryRequestHas(unknown, context, partial)) {
        continue;
      }
      known
          .withContext(context)
          .request()
          .ifPresent(completion -> keeps(outcome, decider, drawn, partial, completion));
    }
  }

  /** What every request of the caller has may have any value, but is never absent. */
  private static boolean lacksWhatEveryRequestHas(
      List<String> unknown, List<Given> context, Request partial) {
    return unknown.stream()
        .filter(key -> !partial.mayLack(key))
        .anyMatch(key -> context.stream().noneMatch(given -> isOf(key, given)));
  }

  private static boolean isOf(String foldedKey, Given given) {
    return NaiveContext.foldName(given.key()).equals(foldedKey);
  }

  private void keeps(
      Outcome outcome, Decider decider, Case drawn, Request partial, Request completion) {
    Outcome completed = decider.outcome(completion);
    boolean kept =
        outcome == completed
            || (outcome == Outcome.IMPLICIT_DENY && completed == Outcome.EXPLICIT_DENY);
    require(kept, outcome + " does not stay", drawn, partial, completion);
    if (outcome != completed) {
      sharpened++;
    }
  }

  /**
   * A completion knows all keys that were marked unknown, and says of the known ones what was
   * known.
   */
  private static void requireCompletion(
      Case drawn, Draft known, Request partial, Request completion) {
    require(
        completion.unknownKeys().stream()
            .allMatch(key -> completion.isUnsaid(NaiveContext.foldName(key))),
        "keys left unknown",
        drawn,
        partial,
        completion);
    require(
        completion.toBuilder().build().keys().equals(completion.keys()),
        "does not build again",
        drawn,
        partial,
        completion);
    require(
        completion.caller().equals(partial.caller())
            && completion.action().equals(partial.action())
            && completion.resource().equals(partial.resource())
            && completion.resourceAccount().equals(partial.resourceAccount()),
        "another request",
        drawn,
        partial,
        completion);
    for (Given given : known.context()) {
      require(
          completion.values(given.key()).equals(given.values())
              && completion.isSet(given.key()) == given.set(),
          given.key() + " has another value",
          drawn,
          partial,
          completion);
    }
  }

  /** The same with some value of what every request has; the outcome does not hang on it. */
  private static Request known(Request request) {
    RequestBuilder builder = request.toBuilder().asGiven();
    for (String key : request.unknownKeys()) {
      if (!request.mayLack(key)) {
        KeyType type = GlobalKey.of(key).orElseThrow().type();
        builder.drop(key).with(key, Universe.values(type).get(type == KeyType.STRING ? 1 : 0));
      }
    }
    return builder.build();
  }

  private static void require(
      boolean met, String problem, Case drawn, Request partial, Request completion) {
    if (!met) {
      throw new AssertionError(
          problem
              + "\n"
              + Case.describe(drawn.layers(), partial)
              + "\ncompletion:\n"
              + Case.describe(drawn.layers(), completion));
    }
  }

  /** Between one and three keys, preferably such as the policies ask for. */
  private static List<String> unknownKeys(Case drawn) {
    List<String> asked = conditions(drawn).stream().map(ConditionEntry::key).toList();
    return drawn.pick().some(1, 3, () -> key(drawn.pick(), asked)).stream()
        .map(NaiveContext::foldName)
        .distinct()
        .toList();
  }

  private static String key(Pick pick, List<String> asked) {
    return asked.isEmpty() || pick.chance(20) ? pick.of(Universe.allKeys()) : pick.of(asked);
  }

  private static List<ConditionEntry> conditions(Case drawn) {
    return CoverageReport.policies(drawn)
        .flatMap(policy -> policy.statements().stream())
        .map(Statement::conditions)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Given> without(List<Given> context, List<String> unknown) {
    return context.stream()
        .filter(given -> !unknown.contains(NaiveContext.foldName(given.key())))
        .toList();
  }

  /** Nothing, a value of the key's type, or one that a policy asks for. */
  private static Optional<Given> value(Case drawn, String foldedKey) {
    Pick pick = drawn.pick();
    List<String> wanted =
        conditions(drawn).stream()
            .filter(entry -> NaiveContext.foldName(entry.key()).equals(foldedKey))
            .flatMap(entry -> entry.values().stream())
            .toList();
    String key =
        Universe.allKeys().stream()
            .filter(name -> NaiveContext.foldName(name).equals(foldedKey))
            .findFirst()
            .orElse(foldedKey);
    return switch (pick.below(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new RequestGenerator(pick).given(key, Universe.typeOf(key)));
      default ->
          wanted.isEmpty()
              ? Optional.empty()
              : Optional.of(new Given(key, false, List.of(pick.of(wanted))));
    };
  }
}
