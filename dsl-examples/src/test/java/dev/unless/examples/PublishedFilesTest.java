package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedFilesTest {

  @BeforeEach
  void theCollectionIsHere() {
    assumeTrue(
        ModuleFiles.SEEDS.toFile().isDirectory(),
        () ->
            "there is no folder "
                + ModuleFiles.SEEDS
                + ": that the policies are as published is not tested");
  }

  @Test
  void allOfThemAreHere() {
    assertThat(ModuleFiles.namesOfPublished()).isEqualTo(ModuleFiles.names(ModuleFiles.SEEDS));
  }

  @Test
  void theyAreByteForByteAsPublished() {
    for (String name : ModuleFiles.names(ModuleFiles.SEEDS)) {
      assertThat(ModuleFiles.PUBLISHED.resolve(name + ".json"))
          .hasSameBinaryContentAs(ModuleFiles.SEEDS.resolve(name + ".json"));
    }
  }
}
