package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler shows declarations, but no expressions. */
class EclipseTest {
  private static final String WARNING =
      "Unless sees declarations only: this compiler is not javac. What policies say is checked by"
          + " policy.check() in a test, or by the command unless check.";

  @Test
  void expressionsAreNotSeenAndThatIsSaidOnce(@TempDir Path directory) throws IOException {
    String output =
        compile(
            directory,
            """
            @CheckedPolicy
            static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
            """);
    assertThat(output).containsOnlyOnce(WARNING).doesNotContain("ERROR", "xception");
  }

  @Test
  void declarationsAreChecked(@TempDir Path directory) throws IOException {
    String output =
        compile(
            directory,
            """
            @CheckedPolicy
            static Policy reader = identityPolicy(allow(S3.GET_OBJECT).onEverything());

            @CheckedPolicy
            static final String NAME = "";
            """);
    assertThat(output)
        .contains(WARNING)
        .contains("[CHECK_SEES_NOTHING] @CheckedPolicy cannot see reader: it is not static final.")
        .contains("[CHECK_SEES_NOTHING] @CheckedPolicy cannot see NAME: it is no policy")
        .contains("(2 errors, ");
  }

  private static String compile(Path directory, String members) throws IOException {
    Path file = Files.writeString(directory.resolve("Policies.java"), Program.inClass(members));
    StringWriter output = new StringWriter();
    BatchCompiler.compile(
        new String[] {
          "--release",
          "17",
          "-proceedOnError",
          "-d",
          directory.toString(),
          "-cp",
          System.getProperty("java.class.path"),
          "-processor",
          UnlessProcessor.class.getName(),
          file.toString()
        },
        new PrintWriter(output),
        new PrintWriter(output),
        null);
    return output.toString().replaceAll("\\s+", " ");
  }
}
