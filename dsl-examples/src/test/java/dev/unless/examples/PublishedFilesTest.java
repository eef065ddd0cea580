package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedFilesTest {

  @BeforeEach
  void theCollectionIsHere() {
    assumeTrue(
        Files.SEEDS.toFile().isDirectory(), () -> "Skipped: there is no folder " + Files.SEEDS);
  }

  @Test
  void allOfThemAreHere() {
    assertThat(Files.namesOfPublished()).isEqualTo(Files.names(Files.SEEDS));
  }

  @Test
  void theyAreByteForByteAsPublished() {
    for (String name : Files.names(Files.SEEDS)) {
      assertThat(Files.PUBLISHED.resolve(name + ".json"))
          .hasSameBinaryContentAs(Files.SEEDS.resolve(name + ".json"));
    }
  }
}
