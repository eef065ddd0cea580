package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseVariantsTest {
  @Test
  void everyCharacterIsAVariantOfWhatItFoldsTo() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
        .allMatch(point -> CaseVariants.of(CaseFolding.foldValue(point)).contains(point));
  }

  @Test
  void variantsFoldToTheSame() {
    assertThat(CaseVariants.of('k')).containsExactlyInAnyOrder((int) 'k', (int) 'K', 0x212a);
    assertThat(CaseVariants.of('1')).containsExactly((int) '1');
    assertThat(CaseVariants.of(0x10428)).containsExactly(0x10428, 0x10400);
  }
}
