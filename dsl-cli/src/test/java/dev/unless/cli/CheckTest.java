package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final String MISSPELT =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{
          "Sid": "Read",
          "Effect": "Allow",
          "Action": "s3:GetObjct",
          "Resource": "arn:aws:s3:::reports/*"
        }]
      }
      """;

  private static final String FINE = MISSPELT.replace("GetObjct", "GetObject");

  @Test
  void aFindingTellsWhereAndWhatAndUnderlinesTheText() {
    Run run = Run.of(MISSPELT, "check", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines())
        .containsExactly(
            "-:6:15: error: [INVALID_ACTION] Amazon S3 has no action \"s3:GetObjct\". Did you mean"
                + " \"s3:GetObject\"? See docs/findings/INVALID_ACTION.md",
            "        \"Action\": \"s3:GetObjct\",",
            "                  ^^^^^^^^^^^^^",
            "1 error in 1 file.",
            "The kind was guessed: identity. If it is another, say --kind.");
  }

  @Test
  void aPolicyWithoutFindingsSaysSo() {
    Run run = Run.of(FINE, "check", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("No findings in 1 file.\n");
  }

  @Test
  void halfASurrogateIsSpeltInJsonAsInTheMessage() throws IOException {
    Run run = Run.of(FINE.replace("2012-10-17", "\\ud800"), "check", "--json", "-");

    JsonNode finding = new ObjectMapper().readTree(run.out()).path("findings").path(0);
    assertThat(finding.path("offending").asText()).isEqualTo("\\ud800");
    assertThat(finding.path("problem").asText()).contains("\\ud800");
  }

  @Test
  void forMachinesThereIsALineOfJsonForEachFile(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.json"), MISSPELT);
    Path fine = Files.writeString(folder.resolve("fine.json"), FINE);

    Run run = Run.of("", "check", "--json", wrong.toString(), fine.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines()).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(run.lines().get(0));
    assertThat(first.path("file").asText()).isEqualTo(wrong.toString());
    assertThat(first.path("kind").asText()).isEqualTo("identity");
    JsonNode finding = first.path("findings").path(0);
    assertThat(finding.path("code").asText()).isEqualTo("INVALID_ACTION");
    assertThat(finding.path("severity").asText()).isEqualTo("error");
    assertThat(finding.path("pointer").asText()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.path("line").asInt()).isEqualTo(6);
    assertThat(finding.path("column").asInt()).isEqualTo(15);
    assertThat(finding.path("offending").asText()).isEqualTo("s3:GetObjct");
    assertThat(finding.path("fix").asText()).isEqualTo("Did you mean \"s3:GetObject\"?");
    assertThat(finding.path("page").asText()).isEqualTo("docs/findings/INVALID_ACTION.md");
    assertThat(new ObjectMapper().readTree(run.lines().get(1)).path("findings")).isEmpty();
  }

  @Test
  void whatKeepsAPolicyFromBeingReadIsFoundToo() {
    Run run = Run.of(FINE.replace("Allow", "Alow"), "check", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines().get(0))
        .isEqualTo(
            "-:5:15: error: [INVALID_EFFECT] There is no effect \"Alow\". Did you mean \"Allow\"?"
                + " See docs/findings/INVALID_EFFECT.md");
    assertThat(run.lines().get(2).trim()).isEqualTo("^^^^^^");
  }

  @Test
  void theKindIsAsSaid() {
    Run run = Run.of(FINE, "check", "--kind", "bucket", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error: [MISSING_PRINCIPAL] ");
  }

  @Test
  void theKindIsGuessedByPrincipalActionAndResource() {
    assertThat(kind("\"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\""))
        .isEqualTo("identity");
    assertThat(
            kind(
                "\"Principal\": \"*\", \"Action\": \"s3:GetObject\","
                    + " \"Resource\": \"arn:aws:s3:::b/*\""))
        .isEqualTo("bucket");
    assertThat(
            kind(
                "\"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": \"kms:Decrypt\","
                    + " \"Resource\": \"*\""))
        .isEqualTo("key");
    assertThat(kind("\"Principal\": \"*\", \"Action\": \"kms:Decrypt\", \"Resource\": \"*\""))
        .isEqualTo("resource-based");
    assertThat(
            kind(
                "\"Principal\": {\"AWS\": \"111122223333\"},"
                    + " \"Action\": [\"sts:AssumeRole\", \"STS:TagSession\"]"))
        .isEqualTo("role-trust");
    assertThat(
            kind(
                "\"Principal\": \"*\", \"Action\": \"sqs:SendMessage\","
                    + " \"Resource\": \"arn:aws:sqs:eu-west-1:111122223333:q\""))
        .isEqualTo("queue");
    assertThat(
            kind(
                "\"Principal\": \"*\", \"Action\": \"sqs:SendMessage\","
                    + " \"Resource\": \"arn:aws:sqs:eu-west-1:111122223333:*\""))
        .isEqualTo("resource-based");
  }

  @Test
  void oneSlipMakesNoOtherKindOfIt() {
    String named = "\"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"";
    String next = "}, {\"Effect\": \"Deny\", ";

    assertThat(kind("\"Principal\": \"*\", " + named + next + named + next + named))
        .isEqualTo("identity");
    assertThat(
            kind(
                "\"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": \"sts:AssumeRole\","
                    + " \"Resource\": \"*\""))
        .isEqualTo("role-trust");
    assertThat(kind("\"Principal\": \"*\", \"Action\": \"sts:AssumeRole\", \"Resource\": \"*\""))
        .isEqualTo("resource-based");
  }

  @Test
  void whatCannotBeReadDoesNotHideWhatElseIsWrong() {
    String unreadable = "{\"Effect\": \"allow\", \"Action\": \"s3:GetObjct\", \"Resource\": \"*\"}";
    Run run =
        Run.of(
            MISSPELT.replace("[{", "[" + unreadable + ", {"), "check", "--kind", "identity", "-");

    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("-:"))
        .extracting(line -> line.replaceAll(".*\\[(\\w+)].*", "$1"))
        .containsExactly("INVALID_EFFECT", "INVALID_ACTION", "INVALID_ACTION");
  }

  private static String kind(String statement) {
    Run run =
        Run.of(
            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", "
                + statement
                + "}]}",
            "check",
            "--json",
            "-");
    try {
      return new ObjectMapper().readTree(run.out()).path("kind").asText();
    } catch (IOException noJson) {
      throw new AssertionError(run.toString(), noJson);
    }
  }

  @Test
  void anUnknownKindIsRefusedWithTheNearestOne() {
    Run run = Run.of(FINE, "check", "--kind", "bukket", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no kind of policy 'bukket'; did you mean 'bucket'?");
  }

  @Test
  void aFindingIsAcceptedAtOnePlaceForAReason() {
    Run accepted =
        Run.of(MISSPELT, "check", "--accept", "INVALID_ACTION@Read=A private beta has it.", "-");
    Run elsewhere =
        Run.of(MISSPELT, "check", "--accept", "INVALID_ACTION@Write=A private beta has it.", "-");

    assertThat(accepted.exitCode()).isZero();
    assertThat(elsewhere.exitCode()).isEqualTo(1);
    assertThat(elsewhere.out())
        .contains("[INVALID_ACTION]")
        .contains(
            "warning: [UNUSED_SUPPRESSION] There is nothing to accept under INVALID_ACTION at \"Write\".");
  }

  @Test
  void anAcceptanceIsUnusedOnlyIfNoFileHasTheFinding(@TempDir Path folder) throws IOException {
    String fine = Files.writeString(folder.resolve("fine.json"), FINE).toString();
    String wrong = Files.writeString(folder.resolve("wrong.json"), MISSPELT).toString();

    assertThat(Run.of("", "check", "--accept", "INVALID_ACTION=A beta.", fine, wrong).exitCode())
        .isZero();
    assertThat(Run.of("", "check", "--accept", "INVALID_ACTION=A beta.", fine, fine).out())
        .contains("[UNUSED_SUPPRESSION]");
  }

  @Test
  void anAcceptanceWithoutReasonOrOfNoCodeIsRefused() {
    assertThat(Run.of(FINE, "check", "--accept", "INVALID_ACTION=", "-").exitCode()).isEqualTo(2);
    assertThat(Run.of(FINE, "check", "--accept", "INVALID_ACTION", "-").exitCode()).isEqualTo(2);
    assertThat(Run.of(FINE, "check", "--accept", "NO_CODE=why", "-").err())
        .contains("there is no code 'NO_CODE'");
  }

  @Test
  void withErrorsOnlyTheRestIsLeftOut() {
    String hostBits =
        FINE.replace(
            "\"arn:aws:s3:::reports/*\"",
            "\"arn:aws:s3:::reports/*\",\n"
                + "\"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.7/24\"}}");

    assertThat(Run.of(hostBits, "check", "-").out()).contains("warning: [ADDRESS_HOST_BITS]");
    assertThat(Run.of(hostBits, "check", "--errors", "-").exitCode()).isZero();
  }

  @Test
  void aFileThatIsNotThereIsToldAndTheOthersAreChecked(@TempDir Path folder) throws IOException {
    Path fine = Files.writeString(folder.resolve("fine.json"), FINE);

    Run run = Run.of("", "check", folder.resolve("none.json").toString(), fine.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("unless: ")
        .endsWith("none.json: there is no file of this name\n");
    assertThat(run.out()).isEqualTo("No findings in 1 file.\n");
  }

  @Test
  void ofALongLineOnlyWhatIsAroundThePlaceIsShown() {
    String oneLine = MISSPELT.replace("\n", "").replace("  ", "") + " ".repeat(10_000);

    Run run = Run.of(oneLine, "check", "-");

    assertThat(run.lines().get(1)).contains("\"s3:GetObjct\"").hasSizeLessThan(120);
    int underlined = run.lines().get(2).indexOf('^');
    assertThat(run.lines().get(1).substring(underlined)).startsWith("\"s3:GetObjct\"");
  }

  @Test
  void onATerminalPlaceSeverityAndMarkArePainted() {
    Run plain = Run.of(MISSPELT, "check", "-");
    Run painted = Run.on(new Terminal(true, true, 80, true), MISSPELT, "check", "-");

    assertThat(painted.out())
        .contains("\u001b[1m-:6:15:\u001b[0m \u001b[31merror:\u001b[0m ")
        .contains("\u001b[31m^^^^^^^^^^^^^\u001b[0m")
        .contains("\u001b[31m1 error\u001b[0m in 1 file.");
    assertThat(painted.out().replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain.out());
  }

  @Test
  void linesMayEndInAnyWayAndTheFirstMayHaveAByteOrderMark() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Run run = Run.of("\ufeff" + MISSPELT.replace("\n", end), "check", "-");

      assertThat(run.lines().get(0)).startsWith("-:6:15: error: [INVALID_ACTION]");
      assertThat(run.lines().get(1)).isEqualTo("        \"Action\": \"s3:GetObjct\",");
    }
  }

  @Test
  void standardInputIsTakenOnlyOnce() {
    Run run = Run.of(FINE, "check", "-", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            unless: standard input is there only once, so give '-' once
            See 'unless check --help'.
            """);
  }

  @Test
  void aFolderAndWhatIsNoNameOfAFileAreTold(@TempDir Path folder) {
    assertThat(Run.of("", "check", folder.toString()).err())
        .isEqualTo("unless: " + folder + ": this is a folder; name the files in it\n");
    assertThat(Run.of("", "check", "a\0b").err())
        .startsWith("unless: a\\u0000b: no name of a file: ");
  }

  @Test
  void aFileWithoutEndIsReadOnlySoFar() {
    Run run = Run.of(new Endless(), "check", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("unless: -: longer than 16 MiB; AWS's largest policy has 32,768 bytes\n");
  }

  /** The same byte for ever. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return length;
    }
  }
}
