package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Statements from a text, compiled as the body of a method that has the usual things at hand. */
final class Snippet {
  private Snippet() {}

  static void compile(Path folder, String statements) throws IOException {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        """
        import com.fasterxml.jackson.databind.ObjectMapper;
        import com.fasterxml.jackson.databind.json.JsonMapper;
        import dev.unless.*;
        import dev.unless.aws.*;
        import dev.unless.catalog.*;
        import dev.unless.condition.*;
        import dev.unless.decide.*;
        import dev.unless.document.*;
        import dev.unless.json.*;
        import dev.unless.text.*;
        import dev.unless.vocabulary.*;
        import java.util.*;

        public class Snippet {
          static String json;
          static PolicyDocument policy, reader, logs;
          static Request request;
          static Decider decider;

          public static void run(java.io.PrintStream out) throws Exception {
        %s
          }
        }
        """
            .formatted(statements));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(failed).as("%s%n%s", statements, errors.toString(StandardCharsets.UTF_8)).isZero();
  }
}
