package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user runs it: a process of its own, with pipes. */
class ProcessTest {
  private static final String CASE =
      """
      {"id":"grüße","request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}
      """;

  private static final String WRONG =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObjct", "Resource": "grüße"}}
      """;

  @TempDir private Path folder;

  @Test
  void aPipeGoesInAndUtf8ComesOutWhateverTheLocale() throws Exception {
    Run run = unless("simulate", "-").with("LC_ALL", "C").run(CASE);

    assertThat(run.out())
        .startsWith("{\"id\":\"grüße\",\"decision\":\"IMPLICIT_DENY\"")
        .endsWith("}\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(unless("check", "-").with("LC_ALL", "C").run(WRONG).out()).contains("\"grüße\"");
  }

  @Test
  void inAPipeNothingIsPainted() throws Exception {
    assertThat(unless("check", "-").with("TERM", "xterm").run(WRONG).out())
        .contains("error: [")
        .doesNotContain("\u001b");
  }

  @Test
  void whoeverHasReadEnoughClosesThePipeAndTheCommandEndsQuietly() throws Exception {
    String wrong = Files.writeString(folder.resolve("wrong.json"), WRONG).toString();
    List<String> args = new ArrayList<>(Collections.nCopies(2_000, wrong));
    args.add(0, "check");
    Process process = unless(args.toArray(String[]::new)).start();

    readOneLine(process);

    assertEndsQuietly(process);
  }

  @Test
  void aClosedPipeEndsADecisionOfManyLines() throws Exception {
    Path cases = Files.writeString(folder.resolve("cases.jsonl"), CASE.repeat(50_000));
    Process process = unless("simulate", cases.toString()).start();

    readOneLine(process);

    assertEndsQuietly(process);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "format", "simulate", "explain"})
  void aFullDiskIsToldAndAnError(String command) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full: a full disk is not tested");
    String input = command.equals("check") ? WRONG : CASE;
    if (command.equals("format")) {
      input = WRONG.replace("grüße", "*");
    }
    List<String> words = words(command, "-");
    words.addAll(0, List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"));

    Run run = Command.of(words).run(input);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("unless: the output cannot be written: ").doesNotContain("\tat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "format"})
  void aFileWithoutEndIsReadInBoundedMemory(String command) throws Exception {
    assumeTrue(
        Files.exists(Path.of("/dev/zero")),
        "there is no /dev/zero: a file without end is not tested");

    Run run = unless(command, "/dev/zero").with("JDK_JAVA_OPTIONS", "-Xmx96m").run("");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("unless: /dev/zero: longer than 16 MiB");
  }

  @Test
  void aHugeFileIsTooLong() throws Exception {
    Path huge = folder.resolve("huge.json");
    try (OutputStream out = Files.newOutputStream(huge)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 60; i++) {
        out.write(spaces);
      }
    }

    Run run = unless("check", huge.toString()).with("JDK_JAVA_OPTIONS", "-Xmx96m").run("");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("huge.json: longer than 16 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "format", "simulate", "explain"})
  void whatCannotBeReadIsOneLine(String command) throws Exception {
    String missing = folder.resolve("none.json").toString();

    assertThat(unless(command, missing).run(""))
        .isEqualTo(new Run(2, "", "unless: " + missing + ": there is no file of this name\n"));
    assertThat(unless(command, folder.toString()).run(""))
        .isEqualTo(
            new Run(2, "", "unless: " + folder + ": this is a folder; name the files in it\n"));
  }

  private static void readOneLine(Process process) throws Exception {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isNotEmpty();
    }
  }

  private static void assertEndsQuietly(Process process) throws Exception {
    try (InputStream err = process.getErrorStream()) {
      assertThat(new String(err.readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    }
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static Command unless(String... args) {
    return Command.of(words(args));
  }

  private static List<String> words(String... args) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(Main.class.getName());
    words.addAll(List.of(args));
    return words;
  }
}
