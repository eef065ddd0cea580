package dev.unless.cli;

import static java.io.OutputStream.nullOutputStream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {
  private static final String USER =
      "\"principal\":\"arn:aws:iam::111111111111:user/u\",\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/k\"";
  private static final String ALLOW_ALL =
      "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"All\",\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
  private static final String ALLOWED =
      "{\"id\":\"1\",\"request\":{" + USER + "},\"identityPolicies\":[" + ALLOW_ALL + "]}";
  private static final String DENIED = "{\"id\":2,\"request\":{" + USER + "}}";

  @Test
  void anAllowedRequestIsOneLineThatNamesTheStatement() {
    Run run = Run.of(ALLOWED + "\n", "simulate", "-");
    assertThat(run.out())
        .isEqualTo(
            "{\"id\":\"1\",\"decision\":\"ALLOW\",\"message\":\"User:"
                + " arn:aws:iam::111111111111:user/u is authorized to perform: s3:GetObject on"
                + " resource: \\\"arn:aws:s3:::b/k\\\" because an identity-based policy allows the"
                + " s3:GetObject"
                + " action\",\"by\":[{\"layer\":\"identity\",\"statement\":0,\"sid\":\"All\"}]}\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo("1 request: 1 allowed, 0 denied by a statement, 0 allowed by nothing\n");
  }

  @Test
  void aDeniedRequestEndsInOneAndKeepsANumberAsId() {
    Run run = Run.of(ALLOWED + "\n" + DENIED + "\n", "simulate", "-");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1))
        .startsWith("{\"id\":2,\"decision\":\"IMPLICIT_DENY\"")
        .contains("because no identity-based policy allows the s3:GetObject action")
        .endsWith("\"by\":[]}");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aBadLineIsReportedWithItsNumberAndTheNextOneIsDecided() {
    Run run = Run.of("{\"id\":\"x\",\"reqest\":{}}\n" + ALLOWED + "\n", "simulate", "-");
    assertThat(run.lines().get(0))
        .isEqualTo(
            "{\"id\":\"x\",\"line\":1,\"error\":{\"pointer\":\"/reqest\",\"message\":\"A case has"
                + " no element \\\"reqest\\\". Did you mean \\\"request\\\"?\"}}");
    assertThat(run.lines().get(1)).contains("\"decision\":\"ALLOW\"");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aKeyThatTheCatalogueKnowsForMultivaluedNeedsASetOperatorHoweverTheLineGivesIt() {
    String line =
        "{\"id\":%s,\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/u\","
            + "\"action\":\"dynamodb:GetItem\",\"resource\":\"arn:aws:dynamodb:eu-west-1:111111111111:table/t\","
            + "\"context\":{\"dynamodb:LeadingKeys\":\"u\"}},\"identityPolicies\":[{\"Version\":\"2012-10-17\","
            + "\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\","
            + "\"Condition\":{\"%s\":{\"dynamodb:LeadingKeys\":\"u\"}}}}]}%n";
    Run run =
        Run.of(
            line.formatted(1, "StringEquals") + line.formatted(2, "ForAllValues:StringEquals"),
            "simulate",
            "-");
    assertThat(run.lines().get(0)).contains("\"decision\":\"IMPLICIT_DENY\"");
    assertThat(run.lines().get(1)).contains("\"decision\":\"ALLOW\"");
  }

  @Test
  void anErrorInAPolicyPointsIntoTheLine() {
    Run run =
        Run.of(
            "{\"id\":\"p\",\"request\":{"
                + USER
                + "},\"resourcePolicy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":[\"*\"],\"Action\":\"*\",\"Resource\":\"*\"}]}}",
            "simulate",
            "-");
    assertThat(run.out())
        .contains("\"line\":1")
        .contains("\"pointer\":\"/resourcePolicy/Statement/0/Principal\"");
  }

  @Test
  void aPolicyOfTheWrongKindIsAnErrorAtItsElement() {
    Run run =
        Run.of(
            "{\"request\":{" + USER + "},\"resourcePolicy\":" + ALLOW_ALL + "}", "simulate", "-");
    assertThat(run.out())
        .startsWith("{\"id\":null,\"line\":1")
        .contains("\"pointer\":\"/resourcePolicy/Statement/0\"")
        .contains("The statement names no Principal.");
  }

  @Test
  void anUnknownKeyThatMattersIsNamed() {
    Run run =
        Run.of(
            "{\"id\":\"u\",\"request\":{"
                + USER
                + ",\"unknown\":[\"aws:SourceIp\",\"aws:UserAgent\"]},\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":"
                + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}}}]}",
            "simulate",
            "-");
    assertThat(run.out())
        .contains("\"decision\":\"UNDETERMINED\"")
        .contains("\"keys\":[\"aws:SourceIp\"]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void nullPartsAreAbsentOnesAndBlankLinesAndWindowsLineEndsDoNotMatter() {
    String withNulls =
        ALLOWED.replace(
            "\"id\":\"1\"", "\"id\":\"1\",\"sessionPolicy\":null,\"serviceControlPolicies\":null");
    Run run = Run.of("\r\n" + withNulls + "\r\n   \r\n" + ALLOWED, "simulate", "-");
    assertThat(run.lines()).hasSize(2).allMatch(line -> line.contains("\"ALLOW\""));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void organizationPoliciesStandByLevel() {
    String deny = ALLOW_ALL.replace("Allow", "Deny").replace("\"All\"", "\"Guard\"");
    Run run =
        Run.of(
            ALLOWED.replace(
                "\"id\":\"1\"",
                "\"id\":\"1\",\"serviceControlPolicies\":[["
                    + ALLOW_ALL
                    + "],["
                    + ALLOW_ALL
                    + ","
                    + deny
                    + "]]"),
            "simulate",
            "-");
    assertThat(run.out())
        .contains("with an explicit deny in a service control policy")
        .contains(
            "\"by\":[{\"layer\":\"serviceControl\",\"level\":1,\"policy\":1,\"statement\":0,\"sid\":\"Guard\"}]");
  }

  @Test
  void bytesThatAreNotUtf8AreABadLine() {
    byte[] line = ALLOWED.getBytes(StandardCharsets.ISO_8859_1);
    line[8] = (byte) 0xff;
    Run run = Run.of(new java.io.ByteArrayInputStream(line), "simulate", "-");
    assertThat(run.out()).contains("\"line\":1").contains("is not UTF-8");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aLineLongerThanTheLimitIsReportedAndPassedOver() {
    InputStream endless =
        new java.io.SequenceInputStream(
            new Zeros(1024L * 1024 * 1024),
            new java.io.ByteArrayInputStream(("\n" + ALLOWED).getBytes(StandardCharsets.UTF_8)));
    Run run = Run.of(endless, "simulate", "-");
    assertThat(run.lines().get(0)).contains("\"line\":1").contains("longer than 4 MiB");
    assertThat(run.lines().get(1)).contains("\"ALLOW\"");
  }

  @Test
  void resultsComeInOrder() {
    String input =
        IntStream.range(0, 500)
            .mapToObj(
                i -> (i % 3 == 0 ? DENIED : ALLOWED).replaceFirst("\"id\":[^,]*", "\"id\":" + i))
            .collect(Collectors.joining("\n"));
    Run run = Run.of(input, "simulate", "-");
    for (int i = 0; i < 500; i++) {
      assertThat(run.lines().get(i)).startsWith("{\"id\":" + i + ",");
    }
  }

  @Test
  void manyBatchesOfLinesStayInOrderWhateverTheyCost() throws IOException {
    int lines = 20_000;
    StringBuilder input = new StringBuilder();
    long seed = Long.getLong("unless.seed", 20261101);
    Random random = new Random(seed);
    for (int i = 0; i < lines; i++) {
      String line =
          switch (random.nextInt(4)) {
            case 0 -> DENIED.replace("\"id\":2", "\"id\":" + i);
            case 1 -> "{\"id\":" + i + ",\"reqest\":{}}";
            case 2 -> ALLOWED.replace("\"id\":\"1\"", "\"id\":" + i);
            default ->
                ALLOWED
                    .replace("\"id\":\"1\"", "\"id\":" + i)
                    .replace(
                        "\"Sid\":\"All\"", "\"Sid\":\"S" + "x".repeat(random.nextInt(900)) + "\"");
          };
      input.append(line).append('\n');
    }
    Run run = Run.of(input.toString(), "simulate", "-");
    List<String> results = run.lines();
    assertThat(results).hasSize(lines);
    for (int i = 0; i < lines; i++) {
      assertThat(results.get(i)).as("seed %s", seed).startsWith("{\"id\":" + i + ",");
    }
  }

  @Test
  void aResultComesAsSoonAsItsLineIsThere() throws IOException {
    PipedOutputStream lines = new PipedOutputStream();
    PipedInputStream input = new PipedInputStream(lines, 1 << 16);
    PipedOutputStream out = new PipedOutputStream();
    BufferedReader results =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
    Shell shell =
        new Shell(
            input,
            new Output(new BufferedOutputStream(out)),
            new Output(nullOutputStream()),
            Terminal.NONE,
            Catalog::aws);
    Thread command = new Thread(() -> new Main(shell).run("simulate", "-"));
    command.start();
    for (int i = 0; i < 3; i++) {
      lines.write((ALLOWED + "\n").getBytes(StandardCharsets.UTF_8));
      lines.flush();
      assertThat(results.readLine()).contains("\"decision\":\"ALLOW\"");
    }
    lines.close();
  }

  @Test
  void aSummaryStandsOnStandardError() {
    Run run = Run.of(ALLOWED + "\n" + DENIED + "\n{}\n", "simulate", "-");
    assertThat(run.err())
        .isEqualTo(
            "2 requests: 1 allowed, 0 denied by a statement, 1 allowed by nothing, 1 bad line\n");
  }

  @Test
  void samePoliciesAsDifferentKindsAreNotTakenForEachOther() {
    String noPrincipal = "{\"request\":{" + USER + "},\"%s\":" + ALLOW_ALL + "}\n";
    Run run =
        Run.of(
            noPrincipal.formatted("sessionPolicy") + noPrincipal.formatted("resourcePolicy"),
            "simulate",
            "-");
    assertThat(run.lines().get(0)).contains("IMPLICIT_DENY");
    assertThat(run.lines().get(1)).contains("The statement names no Principal.");
  }

  @Test
  void anErrorInAPolicyIsReportedOnEveryLineThatRepeatsIt() {
    String wrong = ALLOWED.replace("\"Allow\"", "\"Alow\"");
    Run run = Run.of(wrong + "\n" + wrong + "\n", "simulate", "-");
    assertThat(run.lines())
        .hasSize(2)
        .allMatch(line -> line.contains("/identityPolicies/0/Statement/0/Effect"));
  }

  @Test
  void aFileIsReadAndAMissingOneIsBadInput(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cases.jsonl");
    Files.writeString(file, ALLOWED + "\n");
    assertThat(Run.of("", "simulate", file.toString()).exitCode()).isZero();
    Run missing = Run.of("", "simulate", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no file");
    assertThat(Run.of("", "simulate", folder.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void anInputWithoutRequestsIsBad() {
    Run run = Run.of("\n  \n", "simulate", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no request in it");
  }

  @Test
  void anObjectOverSeveralLinesIsToldToStandOnOne() {
    Run run = Run.of("{\n\"request\": {}}\n", "simulate", "-");
    assertThat(run.lines().get(0)).contains("Write the whole case on one line");
  }

  @Test
  void wrongArgumentsAreBadInputAndTheHelpIsNamed() {
    Run run = Run.of("", "simulate");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("unless: missing required parameter: 'FILE|-'\nSee 'unless simulate --help'.\n");
    assertThat(Run.of("", "--help").out()).contains("simulate").contains("explain");
  }

  /** A long run of the same byte. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? '0' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(into, from, from + count, (byte) '0');
      left -= count;
      return count;
    }
  }
}
