package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right programs are not accused, annotated or not. */
class RightProgramsTest {
  private static final String MEMBERS =
      """
      enum Kind {
        A("todo"), B("s3:GetObject");

        final String action;

        Kind(String action) { this.action = action; }
      }

      static final List<IdentityRule> RULES = new ArrayList<>();
      static { RULES.add(allow(S3.GET_OBJECT).onEverything()); }

      private static Action act(Kind k) {
        return switch (k) { case A -> S3.LIST_BUCKET; case B -> S3.GET_OBJECT; };
      }

      private static Resource res(Kind k) {
        return switch (k) {
          case A -> S3.bucket("reports");
          case B -> S3.object("reports", anything());
        };
      }

      private static void addAll(List<IdentityRule> rules, String... names) {
        for (String name : names) rules.add(allow(action(name)).onEverything());
      }

      """;

  static Stream<String> programs() throws IOException {
    return Resources.lines("/right.txt");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aRightProgramIsNotAccused(String line) {
    boolean unseen = line.startsWith("~");
    String method = unseen ? line.substring(1) : line;
    String program =
        "static "
            + method
                .replaceAll(
                    "\\bR\\(((?:[^()]|\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))*)\\)",
                    "allow(action($1)).onEverything()")
                .replace("GOOD", "\"s3:GetObject\"")
            + "\n";
    assertThat(told(MEMBERS + "@CheckedPolicy " + program))
        .filteredOn(told -> told.kind() != Diagnostic.Kind.NOTE)
        .filteredOn(told -> !(unseen && told.text().startsWith("[CHECK_SEES_NOTHING]")))
        .isEmpty();
    assertThat(told(MEMBERS + program)).isEmpty();
  }
}
