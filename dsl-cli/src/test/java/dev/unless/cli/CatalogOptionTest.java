package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogOptionTest {
  private static final String DOOR =
      """
      service	door	Doors
      key	door:Colours	ArrayOfString
      key	door:Height	Numeric
      resource	door	arn:${Partition}:door:${Region}:${Account}:door/${Id}	door:Colours
      action	Open	Write	door!	door:Height
      action	ListDoors	List		\s
      """
          .replace(" \n", "\n");

  private static final String BELL =
      """
      service	bell	Bells
      action	Ring	Write		\s
      """
          .replace(" \n", "\n");

  /** Red doors may be opened; this one is. */
  private static final String CASE =
      """
      {"request":{"principal":"arn:aws:iam::111111111111:user/u","action":"door:Open",\
      "resource":"arn:aws:door:eu-west-1:111111111111:door/1","context":{"door:Colours":"red"}},\
      "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"door:Open","Resource":"*",\
      "Condition":{"StringEquals":{"door:Colours":"red"}}}}]}
      """;

  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Action": "door:Open",
          "Resource": "arn:aws:door:eu-west-1:111111111111:door/*",
          "Condition": {"NumericLessThan": {"door:Height": "3"}}
        }
      }
      """;

  @TempDir private Path folder;
  private String doors = "";

  @BeforeEach
  void defineDoors() throws IOException {
    doors = write("doors.tsv", DOOR);
  }

  @Test
  void aKeyOfOnesOwnServiceDecidesByTheArityThatItIsDefinedWith() {
    assertThat(Run.of(CASE, "simulate", "-").out()).contains("\"decision\":\"ALLOW\"");

    Run run = Run.of(CASE, "simulate", "--catalog", doors, "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("\"decision\":\"IMPLICIT_DENY\"");
  }

  @Test
  void theExplanationSaysWhatTheCatalogueMakesOfTheKey() {
    assertThat(Run.of(CASE, "explain", "-").out())
        .contains("not in the catalogue: one value, as in the request");

    assertThat(Run.of(CASE, "explain", "--catalog", doors, "-").out())
        .contains("[red]", "a set of values never matches without ForAllValues or ForAnyValue")
        .doesNotContain("not in the catalogue");
  }

  @Test
  void aSetForAKeyOfOneValueIsABadLine() {
    String set = CASE.replace("door:Colours\":\"red\"}},\"id", "door:Height\":[\"1\"]}},\"id");

    Run run = Run.of(set, "simulate", "--catalog", doors, "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("door:Height has a single value, not a list.");
    assertThat(Run.of(set, "simulate", "-").exitCode()).isEqualTo(1);
  }

  @Test
  void checkKnowsTheActionsAndKeysOfOnesOwnService() {
    assertThat(Run.of(POLICY, "check", "-").out()).contains("\"door\"");
    assertThat(Run.of(POLICY, "check", "--catalog", doors, "-").out())
        .isEqualTo("No findings in 1 file.\n");

    Run misspelt =
        Run.of(POLICY.replace("door:Open", "door:ListDors"), "check", "--catalog", doors, "-");

    assertThat(misspelt.exitCode()).isEqualTo(1);
    assertThat(misspelt.lines())
        .anyMatch(
            line ->
                line.contains(
                    "[INVALID_ACTION] Doors has no action \"door:ListDors\"."
                        + " Did you mean \"door:ListDoors\"?"));
  }

  @Test
  void awsServicesStayKnownBesideOnesOwn() {
    String reports = POLICY.replace("door:Open", "s3:GetObjct");

    assertThat(Run.of(reports, "check", "--catalog", doors, "-").out())
        .contains("Amazon S3 has no action \"s3:GetObjct\"");
  }

  @Test
  void aServiceWithThePrefixOfOneOfAwsStandsInItsPlace() throws IOException {
    String own = write("s3.tsv", BELL.replace("bell\tBells", "S3\tOur own store"));
    String policy =
        """
        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:Ring"],"Resource":"*"}}
        """;

    assertThat(Run.of(policy, "check", "--catalog", own, "-").out())
        .contains("Our own store has no action \"s3:GetObject\"")
        .doesNotContain("no action \"s3:Ring\"");
  }

  @Test
  void aFolderHoldsAServiceOrSeveralInEachTsvFile() throws IOException {
    write("more.tsv", BELL + BELL.replace("bell\tBells", "gate\tGates"));
    write("notes.txt", "no service");
    String policy =
        """
        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["bell:Ring","gate:Ring","door:ListDoors"],"Resource":"*"}}
        """;

    Run run = Run.of(policy, "check", "--catalog", folder.toString(), "-");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("No findings in 1 file.\n");
  }

  @Test
  void theServicesMayComeFromStandardInput() throws IOException {
    String file = write("case.jsonl", CASE);

    assertThat(Run.of(DOOR, "simulate", "--catalog", "-", file).out())
        .contains("\"decision\":\"IMPLICIT_DENY\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "explain", "check"})
  void standardInputIsNotReadTwice(String command) {
    Run run = Run.of(CASE, command, "--catalog", "-", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("unless: standard input is there only once, so give '-' once\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "action\tOpen\tWrit\tdoor!\t # 5 # \"Writ\" is not the definition of a service's part.",
        "action\tOpen\tWrite\tdor!\t # 5 # \"dor\" is not the definition of a service's part.",
        "sesame # 5 # \"sesame\" is not the definition of a service's part.",
        "service\tbell # 5 # \"service\\u0009bell\" is not the definition of a service's part.",
        "key\tDOOR:COLOURS\tString # 5 # \"DOOR:COLOURS\" is defined twice.",
        "service\tDOOR\tMore doors # 5 # The service \"DOOR\" is defined twice.",
        "resource\tx\tdoor/1\t # 5 # \"door/1\" is not the shape of an ARN."
      })
  void whatIsWrongWithADefinitionIsToldWithFileAndLine(String line, int number, String problem)
      throws IOException {
    String wrong = write("wrong.tsv", DOOR.replaceFirst("action\tOpen[^\n]*", line));

    Run run = Run.of(CASE, "simulate", "--catalog", wrong, "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("unless: " + wrong + ":" + number + ": " + problem);
  }

  @Test
  void everyWrongFileOfAFolderIsTold() throws IOException {
    String first = write("a.tsv", "key\tdoor:Colours\tString\n");
    String second = write("b.tsv", "");

    Run run = Run.of(CASE, "check", "--catalog", folder.toString(), "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("unless: " + first + ":1: \"key\\u0009door:Colours"))
        .anyMatch(line -> line.startsWith("unless: " + second + ":1: "));
  }

  @Test
  void whatCannotBeReadIsToldAndNothingIsDecided() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {'s', (byte) 0xe9});

    assertThat(Run.of(CASE, "simulate", "--catalog", empty.toString(), "-"))
        .isEqualTo(new Run(2, "", "unless: " + empty + ": there is no .tsv file in it\n"));
    assertThat(Run.of(CASE, "explain", "--catalog", latin.toString(), "-"))
        .isEqualTo(new Run(2, "", "unless: " + latin + ": this is not UTF-8\n"));
    assertThat(Run.of(CASE, "check", "--catalog", "no-such-file", "-"))
        .isEqualTo(new Run(2, "", "unless: no-such-file: there is no file of this name\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "explain", "check"})
  void theHelpTellsTheOption(String command) {
    assertThat(Run.of("", "help", command).out().replaceAll("\\s+", " "))
        .contains("--catalog=PATH", "Services of your own", "stands in its place");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
