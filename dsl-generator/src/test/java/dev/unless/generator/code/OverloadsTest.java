package dev.unless.generator.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverloadsTest {
  @Test
  void everyMixOfTextsAndPatternsIsAForm() {
    assertThat(Overloads.of(0)).containsExactly(List.of());
    assertThat(Overloads.of(1)).containsExactly(List.of(false), List.of(true));
    assertThat(Overloads.of(2))
        .containsExactly(
            List.of(false, false), List.of(false, true), List.of(true, false), List.of(true, true));
    assertThat(Overloads.of(3)).hasSize(8).doesNotHaveDuplicates();
  }
}
