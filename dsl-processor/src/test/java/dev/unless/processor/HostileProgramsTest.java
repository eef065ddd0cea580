package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiler survives what nobody could hold or wait for, in the memory of a small machine. */
class HostileProgramsTest {
  /** Far above what any takes, and far below for ever. */
  private static final long MOST_MILLISECONDS = 20_000;

  /** A line each: the name, its time in milliseconds, the outcome. */
  private static List<String[]> compiled = List.of();

  @BeforeAll
  static void compileAll() throws IOException, InterruptedException {
    Process compiler =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileCompiler.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(compiler.waitFor()).isZero();
    compiled = output.lines().map(line -> line.split("\t", 3)).toList();
  }

  @Test
  void eachProgramIsCompiledOrRefused() {
    assertThat(compiled)
        .hasSameSizeAs(HostilePrograms.all().keySet())
        .hasSizeGreaterThanOrEqualTo(30)
        .allSatisfy(
            program ->
                assertThat(program[2])
                    .as(program[0])
                    .matches("(SUCCESS|FAILURE) .*")
                    .doesNotContain("Unless failed")
                    .doesNotContain("cannot find symbol"));
  }

  @Test
  void noneTakesForEver() {
    assertThat(compiled)
        .allSatisfy(
            program ->
                assertThat(Long.parseLong(program[1]))
                    .as(program[0])
                    .isLessThan(MOST_MILLISECONDS));
  }

  @Test
  void whatIsTooLargeIsToldAsAnErrorAtItsPlace() {
    assertThat(compiled)
        .filteredOn(program -> program[0].startsWith("a text doubled by +"))
        .isNotEmpty()
        .allSatisfy(
            program -> assertThat(program[2]).startsWith("FAILURE [ERROR [TOO_LARGE_TO_CHECK]"));
  }
}
