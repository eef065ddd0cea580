package dev.unless.generator.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverloadsTest {
  @Test
  void parametersArePatternsFromOneOn() {
    assertThat(Overloads.of(0)).containsExactly(List.of());
    assertThat(Overloads.of(1)).containsExactly(List.of(false), List.of(true));
    assertThat(Overloads.of(3))
        .containsExactly(
            List.of(false, false, false),
            List.of(false, false, true),
            List.of(false, true, true),
            List.of(true, true, true));
  }
}
