package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error Prone knows the library's {@code @CheckReturnValue} by its name. */
@EnabledForJreRange(max = JRE.JAVA_21, disabledReason = "This Error Prone runs on no newer javac.")
class ErrorProneTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule.unless(c) | AllowOn next = rule.unless(c)
          policy.with(rule) | IdentityPolicy p = policy.with(rule)
          policy.without("a") | policy.requireFits()
          c.and(c) | Condition both = c.and(c)
          """)
  void aResultThatNothingTakesIsAnError(String wrong, String right)
      throws IOException, InterruptedException {
    assertThat(compiled(wrong)).contains("error: [CheckReturnValue]");
    assertThat(compiled(right)).doesNotContain("[CheckReturnValue]");
  }

  private String compiled(String step) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("Policies.java"), program(step));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Stream.of("api", "code", "file", "main", "model", "parser", "processing", "tree", "util")
        .map(part -> "-J--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED")
        .forEach(command::add);
    Stream.of("code", "comp")
        .map(part -> "-J--add-opens=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED")
        .forEach(command::add);
    String classPath = System.getProperty("java.class.path");
    command.addAll(
        List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CheckReturnValue:ERROR",
            "-proc:none",
            "-cp",
            classPath,
            "-processorpath",
            classPath,
            "-d",
            directory.toString(),
            file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }

  private static String program(String step) {
    return Program.inClass(
        "void p(AllowOn rule, IdentityPolicy policy, Condition c) { " + step + "; }\n");
  }
}
