package dev.unless.bench.glob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvilTest {
  @ParameterizedTest
  @EnumSource
  void theTextNearlyMatches(Evil evil) {
    Globs globs = new Globs();
    globs.pattern = evil;
    globs.characters = 1_000;
    globs.prepare();
    assertThat(globs.matches()).isFalse();
    assertThat(evil.text(1_000)).hasSize(1_000);
  }
}
