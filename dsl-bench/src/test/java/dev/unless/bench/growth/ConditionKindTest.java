package dev.unless.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionKindTest {
  @ParameterizedTest
  @EnumSource
  void theConditionOfEachKindHolds(ConditionKind kind) {
    ConditionKinds kinds = new ConditionKinds();
    kinds.kind = kind;
    kinds.prepare();
    assertThat(kinds.outcome()).isEqualTo(Outcome.ALLOW);
  }
}
