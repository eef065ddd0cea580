package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unless.document.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindErrorsTest {
  @Test
  void aPrincipalThatIsWrittenWronglyIsNotCalledMissingToo() {
    assertThat(
            pointers(
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": [{"AWS": "*"}], "Action": "s3:*", "Resource": "*"},
                  {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
                """,
                PolicyKind.BUCKET))
        .containsExactly("/Statement/0/Principal", "/Statement/1");
  }

  @Test
  void aVersionThatIsWrittenWronglyIsNotCalledMissingToo() {
    assertThat(
            pointers(
                """
                {"Version": "2012-10-7", "Statement":
                  {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}}
                """,
                PolicyKind.RESOURCE_CONTROL))
        .containsExactly("/Version");
  }

  private static List<String> pointers(String json, PolicyKind kind) {
    return catchThrowableOfType(PolicyJsonException.class, () -> PolicyReader.read(json, kind))
        .errors()
        .stream()
        .map(LocatedFinding::pointer)
        .toList();
  }
}
