package dev.unless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages stand where they do whatever their words are: a processor whose every problem is told in
 * other words puts the same codes at the same places.
 */
class RewordedTest {
  private static final Path PROBLEM =
      Path.of("..", "dsl-api", "src", "main", "java", "dev", "unless", "finding", "Problem.java");
  private static final String RECORD = "  public Problem {";
  private static final String OTHER_WORDS = " text = \"In other words.\"; fix = \"Do otherwise.\";";

  @TempDir static Path directory;

  private static IsolatedLoader loader;

  @BeforeAll
  static void reword() throws IOException {
    String source = Files.readString(PROBLEM);
    assertThat(source).contains(RECORD);
    Path reworded =
        Files.writeString(
            directory.resolve("Problem.java"), source.replace(RECORD, RECORD + OTHER_WORDS));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                reworded.toString());
    assertThat(failed).isZero();
    loader = IsolatedLoader.of(directory, "com.sun.");
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = PlacesTest.PLACES)
  void aMessageStandsWhereItDidInOtherWords(String code, String under, String policy)
      throws ReflectiveOperationException {
    assertStaysInOtherWords(code, PlacesTest.checked(policy));
  }

  @Test
  void anUnusedAcceptanceIsToldWhereItStandsInOtherWords() throws ReflectiveOperationException {
    assertStaysInOtherWords(
        "UNUSED_SUPPRESSION",
        """
        @CheckedPolicy
        @Accept(code = Code.RETIRED_ACTION, reason = "First.")
        @Accept(code = Code.RETIRED_ACTION, at = "Old", reason = "Second.")
        static final Policy READER =
            identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())));
        """);
  }

  private static void assertStaysInOtherWords(String code, String members)
      throws ReflectiveOperationException {
    String program = Program.inClass(members);
    Compilation told = compile(new UnlessProcessor(), program);
    Compilation reworded = compile(loader.processor(), program);

    assertThat(reworded.diagnostics())
        .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .contains("[" + code + "] In other words. Do otherwise. See docs/findings/" + code + ".md");
    assertThat(places(reworded)).isEqualTo(places(told));
  }

  private static Compilation compile(Processor processor, String program) {
    return javac()
        .withProcessors(processor)
        .compile(JavaFileObjects.forSourceString("Policies", program));
  }

  /** What is told where, but for its words. */
  private static Set<String> places(Compilation compilation) {
    return compilation.diagnostics().stream().map(RewordedTest::place).collect(Collectors.toSet());
  }

  private static String place(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return diagnostic.getStartPosition()
        + "-"
        + diagnostic.getEndPosition()
        + " "
        + message.substring(0, message.indexOf(']') + 1);
  }
}
