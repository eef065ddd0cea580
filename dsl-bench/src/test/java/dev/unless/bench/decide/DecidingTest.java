package dev.unless.bench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecidingTest {
  private static final int REQUESTS = 1_000;
  private static final List<String> ACTIONS =
      List.of(
          PlainRequest.READ,
          PlainRequest.READ,
          PlainRequest.READ,
          "s3:PutObject",
          "s3:GetObjectAcl");
  private static final List<String> KEYS =
      List.of("2026/1.csv", "2026/", "2026/08/24/a b.log", "2025/1.csv", "2026", "20261/x", "x");
  private static final List<String> ADDRESSES =
      List.of("53.0.2.7", "53.0.0.0", "53.0.255.255", "53.1.0.0", "52.255.255.255", "203.0.113.9");
  private static final List<String> SERVICES =
      List.of(PlainRequest.ATHENA, "cloudformation.amazonaws.com", "lambda.amazonaws.com");

  private static final long SEED = Long.getLong("unless.seed", 20261101);

  private final Random random = new Random(SEED);

  @Test
  void allSidesDecideEveryRequestAlike() {
    Map<String, PeerAnswer> sides =
        Map.of(
            "Unless",
            new ByUnless(),
            "jCasbin",
            new ByCasbin(),
            "Cedar",
            ByCedar.ofText(),
            "Cedar, cached",
            ByCedar.cached());
    PeerAnswer byHand = new ByHand();
    Map<Boolean, Integer> answers = new HashMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      PlainRequest call = call();
      boolean expected = byHand.isAllowed(call);
      answers.merge(expected, 1, Integer::sum);
      sides.forEach(
          (name, side) ->
              assertThat(side.isAllowed(call))
                  .as("seed %s: %s: %s", SEED, name, call)
                  .isEqualTo(expected));
    }
    assertThat(answers)
        .containsOnlyKeys(true, false)
        .allSatisfy((a, n) -> assertThat(n).isGreaterThan(100));
  }

  @Test
  void aRequestOfTextsIsDecidedAsTheOneInWords() {
    for (int i = 0; i < REQUESTS; i++) {
      PlainRequest call = call();
      assertThat(ByUnless.DECIDER.outcome(ByUnless.textsOf(call)))
          .as("seed %s: %s", SEED, call)
          .isEqualTo(ByUnless.AUTHORIZER.outcome(ByUnless.requestOf(call)));
    }
  }

  @Test
  void theMeasuredRequestIsAllowed() {
    assertThat(ByUnless.AUTHORIZER.outcome(ByUnless.requestOf(PlainRequest.USUAL)))
        .isEqualTo(Outcome.ALLOW);
  }

  private PlainRequest call() {
    List<String> via = new ArrayList<>(SERVICES);
    via.removeIf(service -> random.nextInt(3) > 0);
    return new PlainRequest(one(ACTIONS), one(KEYS), one(ADDRESSES), via);
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
