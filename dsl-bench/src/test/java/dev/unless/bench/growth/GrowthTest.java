package dev.unless.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {
  private static final int MANY = 20;

  @ParameterizedTest
  @EnumSource
  void eachStatementAllowsItsOwnRequestOnly(StatementShape shape) {
    for (int i = 0; i < MANY; i++) {
      assertThat(PolicyTexts.decider(shape.statements(MANY)).outcome(shape.request(i)))
          .isEqualTo(Outcome.ALLOW);
      assertThat(PolicyTexts.decider(shape.statements(i)).outcome(shape.request(i)))
          .isEqualTo(Outcome.IMPLICIT_DENY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachValueMatchesItsOwnRequestOnly(ValueShape shape) {
    for (int i = 1; i < MANY; i++) {
      assertThat(PolicyTexts.decider(shape.statement(MANY)).outcome(shape.request(i)))
          .isEqualTo(Outcome.ALLOW);
      assertThat(PolicyTexts.decider(shape.statement(i)).outcome(shape.request(i)))
          .isEqualTo(Outcome.IMPLICIT_DENY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20})
  void theLastConditionDecides(int count) {
    ManyConditions conditions = new ManyConditions();
    conditions.conditions = count;
    for (Hit hit : Hit.values()) {
      conditions.matching = hit;
      conditions.prepare();
      assertThat(conditions.outcome()).isEqualTo(expected(hit));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theLastLayerDecides(int count) {
    LayersOfPolicies layers = new LayersOfPolicies();
    layers.layers = count;
    for (Hit hit : Hit.values()) {
      layers.matching = hit;
      layers.prepare();
      assertThat(layers.outcome()).isEqualTo(expected(hit));
    }
  }

  private static Outcome expected(Hit hit) {
    return hit == Hit.LAST ? Outcome.ALLOW : Outcome.IMPLICIT_DENY;
  }
}
