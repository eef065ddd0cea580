package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Explanation;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.explain.ExplanationText;
import dev.unless.laws.CoverageReport.Situation;
import dev.unless.layout.Paint;
import dev.unless.layout.Wrap;
import dev.unless.operator.Operator;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionEqualsNaiveTest {

  @Test
  @Rule("law.naive")
  void theCompiledDecisionEqualsTheNaiveOne() {
    CoverageReport coverage = new CoverageReport();
    Cases.each(
        "the compiled decision equals the naive one",
        Cases.COUNT,
        drawn -> {
          Decider decider = Decider.of(drawn.layers(), Catalog.aws());
          coverage.add(drawn, decider.decide(drawn.request()));
          if (differs(decider, drawn.layers(), drawn.request())) {
            throw new AssertionError(
                Shrinker.smallest(
                    drawn.layers(),
                    drawn.request(),
                    (layers, request) ->
                        differs(Decider.of(layers, Catalog.aws()), layers, request)));
          }
        });
    if (!Cases.areMany()) {
      return;
    }
    System.out.println(coverage);
    coverage.write(Path.of("target", "law-coverage.txt"));
    for (Operator operator : Operator.values()) {
      for (Situation situation : Situation.values()) {
        assertThat(coverage.count(operator, situation))
            .as("%s with a key %s", operator, situation)
            .isPositive();
      }
    }
    for (Outcome outcome : List.of(Outcome.ALLOW, Outcome.EXPLICIT_DENY, Outcome.IMPLICIT_DENY)) {
      assertThat(coverage.percent(outcome)).as("percent %s", outcome).isGreaterThanOrEqualTo(10);
    }
  }

  private static boolean differs(Decider decider, Layers layers, Request request) {
    Outcome naive = new NaiveDecider(layers, request).outcome();
    return decider.outcome(request) != naive || decider.decide(request).outcome() != naive;
  }

  @Test
  void anExplanationAgreesWithItsOutcome() {
    Cases.each(
        "an explanation agrees with its outcome",
        Cases.COUNT / 4,
        drawn -> {
          Decision decision = Decider.of(drawn.layers(), Catalog.aws()).decide(drawn.request());
          Explanation explanation = decision.explain();
          if (explanation.outcome() != decision.outcome()
              || !agrees(decision.outcome(), explanation.layers())
              || !agrees(decision, explanation)) {
            throw new AssertionError(drawn + "\n" + decision + "\nby " + decision.by());
          }
        });
  }

  @Test
  void anExplanationFitsWhateverWidthAndPaintChangesNoneOfItsText() {
    Cases.each(
        "an explanation fits",
        Cases.COUNT / 20,
        drawn -> {
          Explanation explanation =
              Decider.of(drawn.layers(), Catalog.aws()).decide(drawn.request()).explain();
          for (int width : List.of(40, 69, 100)) {
            String text = ExplanationText.of(explanation, width, Paint.NONE);
            String painted =
                ExplanationText.of(explanation, width, (tone, part) -> "\u0001" + part + "\u0002");
            boolean fits = text.lines().allMatch(line -> Wrap.width(line) <= width);
            if (!fits || !painted.replaceAll("[\u0001\u0002]", "").equals(text)) {
              throw new AssertionError("width " + width + "\n" + text + "\n" + painted);
            }
          }
        });
  }

  /** What is in force passes if and only if the request does, partitions aside. */
  private static boolean agrees(Outcome outcome, List<OfLayer> layers) {
    List<OfLayer> inForce = layers.stream().filter(layer -> layer.inForce() == Truth.TRUE).toList();
    boolean known =
        layers.stream()
            .noneMatch(
                layer -> layer.inForce() == Truth.UNKNOWN || layer.passes() == Truth.UNKNOWN);
    boolean denies = inForce.stream().anyMatch(DecisionEqualsNaiveTest::hasDeny);
    boolean passed = inForce.stream().allMatch(layer -> layer.passes() == Truth.TRUE);
    return known
        && switch (outcome) {
          case ALLOW -> passed;
          case EXPLICIT_DENY -> denies && !passed;
          default -> true;
        };
  }

  /** The layer that is named as denying does not pass, and the statements named are of it. */
  private static boolean agrees(Decision decision, Explanation explanation) {
    if (decision.layer().isEmpty()) {
      return decision.outcome() == Outcome.ALLOW || decision.by().isEmpty();
    }
    Layer named = decision.layer().get();
    boolean denied =
        explanation.layers().stream()
            .filter(layer -> layer.layer() == named)
            .allMatch(layer -> layer.inForce() == Truth.TRUE && layer.passes() == Truth.FALSE);
    return switch (decision.outcome()) {
      case ALLOW -> !denied && !decision.by().isEmpty();
      case EXPLICIT_DENY -> denied && decision.by().get(0).layer() == named;
      default -> denied && decision.by().isEmpty();
    };
  }

  private static boolean hasDeny(OfLayer layer) {
    return layer.statements().stream()
        .anyMatch(
            statement -> statement.effect() == Effect.DENY && statement.applies() == Truth.TRUE);
  }
}
