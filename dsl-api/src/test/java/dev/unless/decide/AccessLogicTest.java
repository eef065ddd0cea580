package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.Truth;
import dev.unless.laws.Cases;
import dev.unless.laws.HalfSaid;
import dev.unless.request.Request;
import org.junit.jupiter.api.Test;

/** The logic of the layers as one formula says what an evaluation that stops early comes to. */
class AccessLogicTest {
  private int open;

  @Test
  void theWholeFormulaSaysWhatTheVerdictSays() {
    Cases.each(
        "the whole formula says what the verdict says",
        Cases.COUNT,
        drawn -> {
          LayerMatchers layers =
              new LayerMatchers(drawn.layers(), use -> PolicyMatcher.of(use, Catalog.aws()));
          Evaluation evaluation = new Evaluation(layers);
          Request partial = HalfSaid.of(drawn.request());
          compare(evaluation, drawn.request());
          compare(evaluation, partial);
          open += evaluation.of(partial).isOpen() ? 1 : 0;
        });
    assertThat(Cases.COUNT < 1_000 || open > 0).as("some requests are open").isTrue();
  }

  private static void compare(Evaluation evaluation, Request request) {
    assertThat(evaluation.access(request)).isEqualTo(truth(evaluation.of(request).outcome()));
  }

  private static Truth truth(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> Truth.TRUE;
      case EXPLICIT_DENY, IMPLICIT_DENY -> Truth.FALSE;
      case UNDETERMINED, UNKNOWN -> Truth.UNKNOWN;
    };
  }
}
