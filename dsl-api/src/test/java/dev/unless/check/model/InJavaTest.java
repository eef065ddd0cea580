package dev.unless.check.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.condition.Keys;
import dev.unless.document.GlobalKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InJavaTest {
  private static final Set<GlobalKey> TAGS =
      EnumSet.of(GlobalKey.PRINCIPAL_TAG, GlobalKey.RESOURCE_TAG, GlobalKey.REQUEST_TAG);

  @ParameterizedTest
  @EnumSource
  void aGlobalKeyIsAConstantOfKeys(GlobalKey key) throws NoSuchFieldException {
    if (TAGS.contains(key)) {
      assertThat(InJava.key(Catalog.of(), key.text() + "team")).endsWith("Tag(\"team\")");
    } else {
      assertThat(InJava.key(Catalog.of(), key.text())).isEqualTo(key.name());
      assertThat(Keys.class.getField(key.name())).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          arn:aws:s3:::reports                     | arn("arn:aws:s3:::reports")
          arn:aws:s3:::reports/*                   | arn(pattern("arn:aws:s3:::reports/*"))
          arn:aws:s3:::home/${aws:username}/*      | arn(pattern(…))
          *                                        | .onEverything()
          """)
  void aResourceIsWrittenAsAProgramDoes(String arn, String java) {
    assertThat(InJava.arn(arn)).isEqualTo(java);
  }

  @Test
  void ofManyResourcesThreeAreNamed() {
    assertThat(InJava.anyOf(List.of("arn:a"))).isEqualTo("arn(\"arn:a\")");
    assertThat(InJava.anyOf(List.of("arn:a", "arn:b")))
        .isEqualTo("arn(\"arn:a\") or arn(\"arn:b\")");
    assertThat(InJava.anyOf(List.of("arn:a", "arn:b", "arn:c", "arn:d", "arn:e")))
        .isEqualTo("arn(\"arn:a\"), arn(\"arn:b\"), arn(\"arn:c\") or 2 more");
  }
}
