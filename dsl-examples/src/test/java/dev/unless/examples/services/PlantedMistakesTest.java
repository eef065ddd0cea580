package dev.unless.examples.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.finding.Code;
import dev.unless.processor.UnlessProcessor;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedMistakesTest {
  private static final Pattern CODE = Pattern.compile("(?<=\\[)[A-Z_0-9]+(?=])");

  @ParameterizedTest
  @MethodSource("all")
  void eachIsOneLineOfTheServiceAsItIs(PlantedMistake mistake) throws IOException {
    assertThat(Collections.frequency(mistake.source().lines().toList(), mistake.right()))
        .isEqualTo(1);
    assertThat(mistake.planted()).contains(mistake.wrong()).doesNotContain(mistake.right());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theCodesThatAreExpectedExist(PlantedMistake mistake) {
    List<String> codes =
        CODE.matcher(mistake.expected()).results().map(MatchResult::group).toList();

    assertThat(Stream.of(Code.values()).map(Code::name)).containsAll(codes);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theCompilerFindsEachInItsLineAndNothingInTheServiceAsItIs(PlantedMistake mistake)
      throws IOException {
    List<Diagnostic<? extends JavaFileObject>> found =
        diagnostics(mistake.type().getSimpleName(), mistake.planted());

    assertThat(found)
        .anySatisfy(
            diagnostic -> {
              assertThat(diagnostic.getMessage(Locale.ROOT)).contains(mistake.expected());
              assertThat(line(mistake.planted(), diagnostic.getLineNumber()))
                  .isEqualTo(mistake.wrong());
              assertThat(diagnostic.getKind())
                  .isEqualTo(
                      PlantedMistake.ERRORS.contains(mistake)
                          ? Diagnostic.Kind.ERROR
                          : Diagnostic.Kind.WARNING);
            });
    assertThat(diagnostics(mistake.type().getSimpleName(), mistake.source())).isEmpty();
  }

  private static String line(String source, long number) {
    return source.lines().skip(number - 1).findFirst().orElse("");
  }

  /** Errors and warnings; notes say what was tried with examples. */
  private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
      String name, String source) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            System.getProperty("java.io.tmpdir"));
    CompilationTask task = javac.getTask(null, null, found, options, null, List.of(file));
    task.setProcessors(List.of(new UnlessProcessor()));
    task.call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .toList();
  }

  private static Stream<PlantedMistake> all() {
    return Stream.of(PlantedMistake.ERRORS, PlantedMistake.WARNINGS).flatMap(List::stream);
  }
}
