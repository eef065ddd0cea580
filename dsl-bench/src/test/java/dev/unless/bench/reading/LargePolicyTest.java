package dev.unless.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.json.PolicyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargePolicyTest {
  @ParameterizedTest
  @ValueSource(ints = {100_000, 1_000_000})
  void aLargePolicyIsAboutAsLargeAsAskedFor(int bytes) {
    String json = LargePolicy.json(bytes);
    assertThat(json.length()).isBetween(bytes * 9 / 10, bytes * 11 / 10);
    assertThat(PolicyReader.read(json).statements()).hasSizeGreaterThan(bytes / 400);
  }
}
