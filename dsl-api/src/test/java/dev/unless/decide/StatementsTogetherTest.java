package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Truth;
import dev.unless.json.PolicyWriter;
import dev.unless.laws.Cases;
import dev.unless.laws.Pick;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A policy of many statements, of which an index finds those that could apply, decides as its
 * statements do alone, for which there is no index.
 */
class StatementsTogetherTest {
  /** So many policies reach every way of the index, and have to. */
  private static final long POLICIES = Math.max(400, Cases.COUNT / 50);

  private static final int REQUESTS = 16;

  /** How the statements under an action, a service, or neither are told apart. */
  private static final List<String> WAYS =
      List.of(
          ", tried",
          ", by value",
          ", by resource START",
          ", by resource END",
          ", by resource NONE",
          ", by resource always");

  private final Map<String, Integer> reached = new TreeMap<>();

  @Test
  @Rule("law.statements")
  void aPolicyDecidesAsItsStatementsAlone() {
    Cases.eachPick("a policy decides as its statements alone", POLICIES, this::compare);
    if (Long.getLong("unless.case") == null) {
      assertThat(reached).containsKeys("few, tried: TRUE", "few, tried: UNKNOWN");
      for (String way : WAYS) {
        assertThat(reached)
            .containsKeys(
                "action" + way + ": TRUE",
                "service" + way + ": TRUE",
                "others" + way + ": TRUE",
                way + ": UNKNOWN");
      }
    }
  }

  private void compare(Pick pick) {
    ManyStatements statements = new ManyStatements(pick);
    PolicyDocument policy = statements.policy();
    PolicyLevel together = level(policy);
    List<PolicyLevel> alone =
        ManyStatements.alone(policy).stream().map(StatementsTogetherTest::level).toList();
    Optional<Decider> decider =
        policy.statements().get(0).principal().isPresent()
            ? Optional.empty()
            : Optional.of(Decider.of(Layers.none().withIdentity(policy), Catalog.aws()));
    for (int i = 0; i < REQUESTS; i++) {
      Request request = statements.request();
      List<Truth> denies = alone.stream().map(each -> each.deny(request)).toList();
      List<Truth> allows = alone.stream().map(each -> each.allow(request)).toList();
      record(together, denies);
      record(together, allows);
      List<Object> byThemselves = new ArrayList<>(List.of(joined(denies), joined(allows)));
      List<Object> asOne =
          new ArrayList<>(List.of(together.deny(request), together.allow(request)));
      for (GrantReach reach : GrantReach.values()) {
        byThemselves.add(joined(alone.stream().map(each -> each.grant(request, reach)).toList()));
        asOne.add(together.grant(request, reach));
      }
      if (decider.isPresent() && !(request.caller() instanceof Caller.RootUser)) {
        outcome(joined(denies), joined(allows))
            .ifPresent(
                outcome -> {
                  byThemselves.add(outcome);
                  asOne.add(decider.get().outcome(request));
                });
      }
      assertThat(asOne)
          .as(() -> request + " of " + request.keys() + " by " + PolicyWriter.compact(policy))
          .isEqualTo(byThemselves);
    }
  }

  /** How a policy of the caller's decides; empty where that is unknown. */
  private static Optional<Outcome> outcome(Truth denied, Truth allowed) {
    if (denied == Truth.UNKNOWN || (denied == Truth.FALSE && allowed == Truth.UNKNOWN)) {
      return Optional.empty();
    }
    return Optional.of(
        denied == Truth.TRUE
            ? Outcome.EXPLICIT_DENY
            : allowed == Truth.TRUE ? Outcome.ALLOW : Outcome.IMPLICIT_DENY);
  }

  private static PolicyLevel level(PolicyDocument policy) {
    PolicyMatcher.Use use = new PolicyMatcher.Use(policy, false, false);
    return new PolicyLevel(Layer.RESOURCE, 0, List.of(PolicyMatcher.of(use, Catalog.aws())));
  }

  private static Truth joined(List<Truth> each) {
    return each.stream().reduce(Truth.FALSE, Truth::or);
  }

  /** Where one statement alone applies, the whole has found it on one of its ways. */
  private void record(PolicyLevel together, List<Truth> alone) {
    int[] applying =
        IntStream.range(0, alone.size()).filter(i -> alone.get(i) != Truth.FALSE).toArray();
    if (applying.length == 1) {
      String truth = ": " + alone.get(applying[0]);
      for (String path : IndexPaths.of(together, applying[0])) {
        reached.merge(path + truth, 1, Integer::sum);
        reached.merge(path.substring(path.indexOf(',')) + truth, 1, Integer::sum);
      }
    }
  }
}
