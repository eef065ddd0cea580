package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command as a user runs it: a process of its own, with pipes. */
class ProcessTest {
  @Test
  void aPipeGoesInAndUtf8ComesOutWhateverTheLocale() throws Exception {
    Process process = start("simulate", "-");
    process
        .getOutputStream()
        .write(
            """
            {"id":"grüße","request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}
            """
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out).startsWith("{\"id\":\"grüße\",\"decision\":\"IMPLICIT_DENY\"").endsWith("}\n");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private static Process start(String... args) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().add("-cp");
    builder.command().add(System.getProperty("java.class.path"));
    builder.command().add(Main.class.getName());
    builder.command().addAll(java.util.List.of(args));
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }
}
