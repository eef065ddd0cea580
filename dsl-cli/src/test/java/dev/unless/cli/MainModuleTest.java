package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command line as a module, without unless.jar. */
class MainModuleTest {
  @Test
  void itRunsOnTheModulePath() throws Exception {
    String modulePath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath,
                "--module",
                "dev.unless.cli/dev.unless.cli.Main",
                "check",
                "-")
            .redirectErrorStream(true)
            .start();
    try (var in = java.getOutputStream()) {
      in.write(
          """
          {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get", "Resource": "*"}}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).contains("[INVALID_ACTION] Amazon S3 has no action \"s3:Get\".");
    assertThat(java.waitFor()).isEqualTo(1);
  }
}
