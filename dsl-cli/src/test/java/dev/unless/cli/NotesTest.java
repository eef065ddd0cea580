package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd about a request is told beside its decision, and makes a bad line of it. */
class NotesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "explain", "odd");

  private static final String FINE =
      "{\"id\":\"fine\",\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/u\","
          + "\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/k\"}}\n";
  private static final String ODD = FINE.replace("fine", "odd").replace("GetObject", "HeadObject");
  private static final String NOTE =
      "\\\"s3:HeadObject\\\" is an API operation, not an action."
          + " Write what it needs: \\\"s3:GetObject\\\".";

  @Test
  void theSummaryTellsHowManyDecisionsHaveNotes() {
    Run run = Run.of(FINE + ODD + "{}\n", "simulate", "-");

    assertThat(run.lines().get(0)).doesNotContain("notes");
    assertThat(run.lines().get(1))
        .endsWith(",\"notes\":[{\"code\":\"INVALID_ACTION\",\"message\":\"" + NOTE + "\"}]}");
    assertThat(run.err())
        .isEqualTo(
            "2 requests: 0 allowed, 0 denied by a statement, 2 allowed by nothing, 1 with notes,"
                + " 1 bad line\n");
    assertThat(Run.of(ODD, "simulate", "-").exitCode()).isEqualTo(1);
  }

  @Test
  void strictlyALineWithNotesIsABadOneAndTheNextOneIsDecided() {
    Run run = Run.of(ODD + FINE, "simulate", "--strict", "-");

    assertThat(run.lines().get(0))
        .isEqualTo(
            "{\"id\":\"odd\",\"line\":1,\"error\":{\"pointer\":\"\",\"message\":\""
                + NOTE
                + "\"}}");
    assertThat(run.lines().get(1)).startsWith("{\"id\":\"fine\",\"decision\":\"IMPLICIT_DENY\"");
    assertThat(run.err())
        .isEqualTo(
            "1 request: 0 allowed, 0 denied by a statement, 1 allowed by nothing, 1 bad line\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void strictlyExplainedItIsShownAsBadLinesAre() {
    Run run = Run.of(ODD, "explain", "--strict", "-");

    assertThat(run.out())
        .isEqualTo(
            "-:1:1: " + NOTE.replace("\\", "") + "\n    " + ODD.substring(0, 100) + "\n    ^\n\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Run.of(ODD, "explain", "--json", "--strict", "-").out())
        .isEqualTo(Run.of(ODD, "simulate", "--strict", "-").out());
  }

  @Test
  void strictlyWhatIsNotOddIsDecidedAsEver() {
    assertThat(Run.of(FINE, "simulate", "--strict", "-")).isEqualTo(Run.of(FINE, "simulate", "-"));
    assertThat(Run.of(FINE, "explain", "--strict", "-")).isEqualTo(Run.of(FINE, "explain", "-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "explain"})
  void theHelpTellsOfIt(String command) {
    assertThat(Run.of("", command, "--help").out()).contains("--strict");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100})
  void explainShowsNotesWithinTheWidthAsTheGoldenFilesShow(int width) throws IOException {
    Path golden = FOLDER.resolve(width + ".txt");
    Terminal terminal = new Terminal(true, true, width, false);
    Run run = Run.on(terminal, "", "explain", FOLDER.resolve("requests.jsonl").toString());
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(golden, run.out());
    }
    assertThat(run.out())
        .as("as in %s; if it is better now, renew it with -Dunless.golden=true", golden)
        .isEqualTo(Files.readString(golden));
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }
}
