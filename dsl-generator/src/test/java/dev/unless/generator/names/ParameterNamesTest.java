package dev.unless.generator.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {
  @Test
  void parametersAreValidAndDiffer() {
    assertThat(ParameterNames.of(List.of("BucketName", "class", "Id", "ID")))
        .containsExactly("bucketName", "classValue", "id", "id4");
  }
}
