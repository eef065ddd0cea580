package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The Java that is printed is the Java that is decided. */
class ShownJavaTest {
  private static final String PROGRAM =
      """
      import static dev.unless.Unless.*;
      import static dev.unless.aws.ServicePrincipals.*;
      import static dev.unless.condition.Keys.*;

      import dev.unless.Policy;
      import dev.unless.aws.S3;
      import java.util.List;

      class Shown {
        public static void main(String[] args) {
          List<Policy> policies = List.of(%s);
          policies.forEach(policy -> System.out.println(policy.toCompactJson()));
        }
      }
      """;

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void compiledOnItsOwnItMakesTheSamePolicies(@TempDir Path folder) throws Exception {
    List<JavaPolicy> shown = shown();
    String expressions =
        shown.stream()
            .map(java -> String.join("\n", java.source()))
            .collect(Collectors.joining(",\n"));

    assertThat(Snippet.run(folder, PROGRAM.formatted(expressions)).lines())
        .containsExactlyElementsOf(
            shown.stream().map(java -> java.policy().toCompactJson()).toList());
  }

  @Test
  void itIsTheSourceOfItsClass() {
    assertThat(shown())
        .hasSizeGreaterThan(14)
        .allSatisfy(
            java ->
                assertThat(ModuleFiles.SOURCES.resolve(java.home() + ".java"))
                    .content()
                    .contains(" " + java.field() + " =\n      " + java.source().get(0)));
  }

  @Test
  void aFieldThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> SourceFile.of("AthenaLogs").initializer("NO_SUCH"))
        .hasMessage("AthenaLogs has no field NO_SUCH on a line of its own.");
  }

  private static List<JavaPolicy> shown() {
    return PublishedCases.all().stream()
        .flatMap(each -> each.policies().stream())
        .map(Rebuilt::java)
        .distinct()
        .toList();
  }
}
