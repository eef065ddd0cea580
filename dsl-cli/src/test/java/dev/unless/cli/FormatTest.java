package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unless.json.PolicyReader;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static final String MESSY =
      "{\"Statement\":{\"Resource\":[\"*\"],\"Action\":\"s3:GetObject\",\"Effect\":\"Allow\"},\n"
          + "   \"Version\":\"2012-10-17\"}";

  private static final String CANONICAL =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": "s3:GetObject",
            "Resource": "*"
          }
        ]
      }
      """;

  private static final String COMPACT =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}\n";

  private static final String UNREADABLE = MESSY.replace("Allow", "Alow");

  @TempDir private Path folder;

  @Test
  void aPolicyComesOutInCanonicalLayout() {
    Run run = Run.of(MESSY, "format", "-");

    assertThat(run).isEqualTo(new Run(0, CANONICAL, ""));
    assertThat(Run.of(CANONICAL, "format", "-").out()).isEqualTo(CANONICAL);
  }

  @Test
  void theCompactFormHasNoWhiteSpace() {
    assertThat(Run.of(MESSY, "format", "--compact", "-")).isEqualTo(new Run(0, COMPACT, ""));
  }

  @Test
  void severalFilesComeOutOneAfterAnother() throws IOException {
    assertThat(Run.of("", "format", file("a.json", MESSY), file("b.json", MESSY)).out())
        .isEqualTo(CANONICAL + CANONICAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Id\":\"i\",\"Statement\":[]}",
        "{\"Version\":\"2008-10-17\",\"Id\":\"\",\"Statement\":{\"Sid\":\"\",\"Effect\":\"Deny\","
            + "\"NotPrincipal\":{\"AWS\":[],\"Service\":[\"a.amazonaws.com\"]},\"NotAction\":[],\"NotResource\":[]}}",
        "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[111122223333]},\"Action\":[\"a:b\",\"a:b\"],"
            + "\"Condition\":{\"NumericEquals\":{\"k\":[1.50,9007199254740993,1e3]},\"Bool\":{\"b\":true}}}}",
        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::grüße/${aws:username}/\\u0001\\ud83d\\ude00\","
            + "\"Condition\":{}}}",
        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
            + "\"Condition\":{\"StringLike\":{},\"Null\":{\"k\":[]}}}}"
      })
  void whatAPolicySaysStaysAsItIs(String policy) {
    for (List<String> args : List.of(List.of("format", "-"), List.of("format", "--compact", "-"))) {
      Run run = Run.of(policy, args.toArray(String[]::new));

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(PolicyReader.read(run.out())).isEqualTo(PolicyReader.read(policy));
    }
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreReadAndLeftOut() {
    String windows = "\ufeff" + CANONICAL.replace("\n", "\r\n");

    assertThat(Run.of(windows, "format", "-").out()).isEqualTo(CANONICAL);
  }

  @Test
  void whatIsNoPolicyIsToldAsCheckTellsItAndTheOthersAreFormatted() throws IOException {
    String bad = file("bad.json", UNREADABLE);

    Run run = Run.of("", "format", bad, file("good.json", MESSY));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEqualTo(CANONICAL);
    assertThat(run.err()).contains("error: [INVALID_EFFECT] There is no effect \"Alow\".");
    assertThat(Run.of("", "check", bad).out()).startsWith(run.err());
  }

  @Test
  void checkingNamesTheFilesThatAreNotFormatted() throws IOException {
    String messy = file("messy.json", MESSY);
    String fine = file("fine.json", CANONICAL);

    assertThat(Run.of("", "format", "--check", messy, fine))
        .isEqualTo(new Run(1, messy + "\n", ""));
    assertThat(Run.of("", "format", "--check", fine)).isEqualTo(new Run(0, "", ""));
    assertThat(Run.of("", "format", "--check", "--compact", fine).exitCode()).isEqualTo(1);
    assertThat(Run.of("", "format", "--check", file("bad.json", UNREADABLE), messy).exitCode())
        .isEqualTo(2);
    assertThat(Path.of(messy)).hasContent(MESSY);
  }

  @Test
  void writingRewritesWhatDiffersAndNothingElse() throws IOException {
    String messy = file("messy.json", MESSY);
    String fine = file("fine.json", CANONICAL);
    String bad = file("bad.json", UNREADABLE);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(Path.of(fine), before);

    Run run = Run.of("", "format", "--write", bad, messy, fine);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(Path.of(messy))).isEqualTo(CANONICAL);
    assertThat(Files.getLastModifiedTime(Path.of(fine))).isEqualTo(before);
    assertThat(Files.readString(Path.of(bad))).isEqualTo(UNREADABLE);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(3);
    }
  }

  @Test
  void aRewrittenFileKeepsItsPermissions() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "files have no permissions here: that they are kept is not tested");
    Path file = Path.of(file("messy.json", MESSY));
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr---w-");
    Files.setPosixFilePermissions(file, permissions);

    assertThat(Run.of("", "format", "--write", file.toString()).exitCode()).isZero();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(file).hasContent(CANONICAL);
  }

  @Test
  void ofALinkTheFileThatItLeadsToIsRewritten() throws IOException {
    Path file = Path.of(file("messy.json", MESSY));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file.getFileName());

    assertThat(Run.of("", "format", "--write", link.toString()).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(CANONICAL);
  }

  @Test
  void standardInputCannotBeRewrittenNorAFileBothWrittenAndChecked() {
    assertThat(Run.of(MESSY, "format", "--write", "-").err())
        .startsWith("unless: standard input cannot be rewritten")
        .endsWith("See 'unless format --help'.\n");
    assertThat(Run.of(MESSY, "format", "--write", "--check", "x.json").exitCode()).isEqualTo(2);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
