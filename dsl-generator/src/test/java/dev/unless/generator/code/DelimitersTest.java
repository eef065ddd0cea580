package dev.unless.generator.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Service;
import org.junit.jupiter.api.Test;

class DelimitersTest {
  private static final Service STORE =
      Service.parse(
          """
          service\tstore\tStore
          resource\tbucket\tarn:aws:store:::${Bucket}\t
          resource\tfixed\tarn:aws:store:::all/*\t
          resource\tobject\tarn:aws:store:::${BucketName}/${Object}\t
          resource\tplain\tarn:aws:store:shelf::s/${Name}\t
          resource\tsorted\tarn:aws:store:shelf::s/by-size/${Size}\t
          resource\tversion\tarn:aws:store:::${BucketName}:${Version}\t
          """);

  @Test
  void aNameEndsWhereAnotherShapeGoesOn() {
    assertThat(of("bucket")).isEqualTo("/:");
  }

  @Test
  void aNameIsNotTheBeginningOfAnotherShape() {
    assertThat(of("plain")).isEqualTo("/");
  }

  @Test
  void whatNoShapeContinuesMayHoldAnything() {
    assertThat(of("object")).isEmpty();
    assertThat(of("fixed")).isEmpty();
  }

  private static String of(String type) {
    return new Delimiters(STORE).of(STORE.resourceType(type).orElseThrow().shapes().get(0));
  }
}
