package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Version;
import dev.unless.laws.Universe.Call;
import dev.unless.operator.Operator;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One condition at a time, which in a whole decision others may hide. */
class ConditionEqualsNaiveTest {
  private static final Call CALL =
      new Call("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:q");

  @Test
  @Rule("law.naive")
  void aConditionHoldsAsTheNaiveOneSays() {
    Map<String, Integer> met = new TreeMap<>();
    Cases.eachPick(
        "a condition holds as the naive one says",
        Cases.COUNT,
        pick -> {
          Request request =
              new RequestGenerator(pick).draft().withCall(CALL).request().orElseThrow();
          ConditionEntry entry = new ConditionGenerator(pick, request).entry();
          OneCondition condition = new OneCondition(entry, version(pick));
          boolean holds =
              new NaiveCondition(entry, condition.hasVariables(), new NaiveContext(request))
                  .holds();
          met.merge(entry.operator().operator().text() + " " + holds, 1, Integer::sum);
          Outcome expected = holds ? condition.allowed(request) : condition.alone(request);
          if (condition.denies(request) != holds || condition.allowing(request) != expected) {
            throw new AssertionError(
                entry
                    + (holds ? " should hold\n" : " should not hold\n")
                    + condition.describe(request));
          }
        });
    if (Cases.areMany()) {
      assertThat(met).as("operators that hold or fail").hasSize(2 * Operator.values().length);
    }
  }

  private static Optional<Version> version(Pick pick) {
    return pick.chance(80)
        ? Optional.of(Version.V2012_10_17)
        : pick.chance(50) ? Optional.of(Version.V2008_10_17) : Optional.empty();
  }
}
