package dev.unless.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are no usual files, names that are no usual names, and settings of other countries.
 */
class OddSurroundingsTest {
  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": "iam:GetObjct",
            "Resource": "*",
            "Condition": {"IpAddressIfExists": {"aws:SourceIp": "1.2.3.4/24"}}
          }
        ]
      }
      """;

  private static final String CASE =
      """
      {"id":1,"request":{"principal":"anonymous","action":"S3:GETOBJECT","resource":"arn:aws:s3:::b/k",\
      "context":{"AWS:SOURCEIP":"1.2.3.4","aws:CurrentTime":"2026-11-01T00:00:00Z"}},\
      "resourcePolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:getobject",\
      "Resource":"*","Condition":{"StringEqualsIgnoreCase":{"aws:sourceip":"1.2.3.4"},\
      "DateLessThan":{"aws:CurrentTime":"2026-11-02T00:00:00Z"},"NumericLessThan":{"aws:EpochTime":"9999999999.5"}}}]}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"check", "format", "simulate", "explain"})
  void aNamedPipeIsReadToItsEnd(String command) throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "there is no mkfifo: named pipes are not tested");
    String input = command.equals("check") || command.equals("format") ? POLICY : CASE;
    Thread writer = new Thread(() -> write(pipe, input));
    writer.start();

    Run run = Run.of("", command, pipe.toString());

    writer.join();
    assertThat(run).isEqualTo(Run.of(input, command, "-").named("-", pipe.toString()));
    assertThat(run.out()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "format", "simulate", "explain"})
  void aFileThatMayNotBeReadIsTold(String command) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.json"), POLICY);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(secret), "root reads every file: unreadable ones are not tested");

    assertThat(Run.of("", command, secret.toString()))
        .isEqualTo(new Run(2, "", "unless: " + secret + ": no permission\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "explain"})
  void linesWithoutEndAreReadAsFarAsSomebodyWantsTheirResults(String command) {
    byte[] line = "{}\n".getBytes(UTF_8);
    InputStream endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            return line[(int) (given++ % line.length)];
          }

          @Override
          public int read(byte[] into, int from, int length) {
            for (int i = from; i < from + length; i++) {
              into[i] = (byte) read();
            }
            return length;
          }

          @Override
          public int available() {
            return Integer.MAX_VALUE;
          }
        };

    Run run = Run.until(1 << 20, endless, command, "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "it's",
        "say \"hi\"",
        "back\\slash",
        "$(reboot)",
        "*",
        "--json",
        "-x"
      })
  void anyNameIsTheNameOfAFile(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), POLICY);

    assertThat(Run.of("", "check", file.toString()).out()).startsWith(file + ":6:17: error: [");
    assertThat(Run.of("", "format", "--write", file.toString())).isEqualTo(new Run(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "tab\there", "esc\u001b[31m"})
  void aNameOfSeveralLinesIsPrintedOnOne(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), POLICY);

    Run run = Run.of("", "check", "--errors", file.toString());

    assertThat(run.lines().get(0)).contains("\\u00").contains(":6:17: error: [");
    assertThat(Run.of("", "format", "--check", file.toString()).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "tr, TR, UTF-8",
    "tr, TR, ISO-8859-9",
    "th, TH, TIS-620",
    "ar, EG, UTF-16",
    "az, AZ, IBM037",
    "ja, JP, Shift_JIS"
  })
  void neitherLanguageNorCharsetChangesWhatIsPrinted(
      String language, String country, String charset) throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.language.format=" + language,
            "-Duser.extensions=nu-thai-ca-buddhist",
            "-Dfile.encoding=" + charset);

    assertThat(process(options, "check", "-").run(POLICY)).isEqualTo(Run.of(POLICY, "check", "-"));
    assertThat(process(options, "explain", "-").run(CASE)).isEqualTo(Run.of(CASE, "explain", "-"));
    assertThat(process(options, "simulate", "-").run(CASE))
        .isEqualTo(Run.of(CASE, "simulate", "-"));
  }

  private static Command process(List<String> options, String... args) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of(args));
    return Command.of(words);
  }

  private static void write(Path pipe, String text) {
    try {
      Files.writeString(pipe, text);
    } catch (IOException nobodyReads) {
      // The command's result tells.
    }
  }
}
