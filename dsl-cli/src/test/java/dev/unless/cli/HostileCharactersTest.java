package dev.unless.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text comes in, nothing comes out that moves a cursor, turns a line or hides. */
class HostileCharactersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** JSON takes these only escaped, and those from U+0020 on as they are, too. */
  private static final int[] HOSTILE = {
    0x00,
    0x07,
    0x08,
    0x0d,
    0x1b,
    0x7f,
    0x80,
    0x85,
    0x9b,
    0x9d,
    0x9f, // controls, C0 to C1
    0x061c,
    0x200e,
    0x200f,
    0x202a,
    0x202b,
    0x202c,
    0x202d,
    0x202e, // direction
    0x2066,
    0x2067,
    0x2068,
    0x2069, // isolates
    0x2028,
    0x2029, // ends of lines
    0xad,
    0x034f,
    0x200b,
    0x200c,
    0x200d,
    0x2060,
    0x3164,
    0xfe0f,
    0xfeff,
    0xfff9, // unseen
    0xe0001,
    0xe0041,
    0xe0101, // tags
    0xd800,
    0xdfff,
    0xfffe // no characters
  };

  /** With {@code #} in the place of the text from outside. */
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "S#", "Effect": "Allow", "Action": ["s3:#", "s3:GetObject"],
       "Principal": {"AWS": "#"}, "Resource": "arn:aws:s3:::b/#", "Condition": {"StringEquals": {"#": "#"}, "#": {"a": "b"}}}]}
      """;

  private static final String BROKEN =
      """
      {"Version": "#", "#": 1, "Statement": [{"#": "#", "Effect": "#", "Action": 7, "Principal": {"#": "#"}}]}
      """;

  private static final String VALID =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*",\
      "Condition":{"StringLike":{"aws:ResourceTag/#":["*#*","x"]}}}]}
      """;

  private static final List<String> CASES =
      Stream.of(
              """
              {"id":"#","request":{"principal":"arn:aws:iam::111122223333:user/u","action":"s3:GetObject",
              "resource":"arn:aws:s3:::b/#","context":{"aws:PrincipalTag/#":"#","#":"#"},"unknown":["aws:RequestTag/#"]},
              "identityPolicies":[{"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"Allow","Action":"*",
              "Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/#":"#"}}}]}]}
              """,
              """
              {"id":"#","request":{"principal":"#","action":"#","resource":"#","context":{"#":{"#":"#"}}}}
              """,
              """
              {"id":"#","request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k",
              "context":{"aws:SourceIp":"#","aws:SecureTransport":"#","#":7,"#":7},"unknown":["#","#"]}}
              """,
              """
              {"id":"#","#":"#","request":{"#":"#","principal":{"#":"#"}},"identityPolicies":["#"]}
              """,
              """
              {"id":"#", "request": # #
              """)
          .map(line -> line.replace("\n", "") + "\n")
          .toList();

  private static final List<String> QUESTIONS =
      List.of(
          """
          {"id":"#","question":"never","policy":{"Statement":[{"Sid":"x","Effect":"Allow","Action":"s3:GetObject",
          "Resource":"arn:aws:s3:::b/#","Condition":{"StringEquals":{"aws:PrincipalTag/#":"#","#":"#"}}}]},
          "constraint":{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}}
          """,
          """
          {"id":"#","question":"deadStatement","statement":0,"policy":{"Statement":[{"Sid":"#","Effect":"Allow",
          "Action":"s3:*","Resource":"*","Principal":{"Federated":"#*"}}]}}
          """,
          """
          {"id":"#","question":"#","kind":"#","statement":"#","#":"#","policy":"#"}
          """);

  @TempDir private Path folder;

  static IntStream hostile() {
    return IntStream.of(HOSTILE);
  }

  /** Those that a file or an argument can hold. */
  static IntStream encodable() {
    return hostile().filter(HostileCharactersTest::isEncodable);
  }

  private static boolean isEncodable(int point) {
    return Character.getType(point) != Character.SURROGATE;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noCommandPrintsThem(int point) throws Exception {
    String raw = "x" + Character.toString(point) + "y";
    for (String text : List.of(escaped(point), isEncodable(point) ? raw : "")) {
      for (String policy : List.of(POLICY, BROKEN, VALID, "#", "{#", "{\"#")) {
        String input = policy.replace("#", text);
        assertHarmless(point, input, "check", "-");
        assertHarmless(point, input, "check", "--json", "--kind", "bucket", "-");
        assertHarmless(point, input, "format", "-");
        assertHarmless(point, input, "format", "--compact", "-");
        assertHarmless(point, input, "prove", "-");
        assertHarmless(point, input, "prove", "--json", "-");
        assertHarmless(point, input, "diff", "/dev/null", "-");
        assertHarmless(point, input, "diff", "--json", "/dev/null", "-");
        assertHarmless(point, input, "diff", "--markdown", "-", "/dev/null");
      }
      for (String question : QUESTIONS) {
        String input = question.replace("#", text);
        assertHarmless(point, input, "prove", "--question", "-");
        assertHarmless(point, input, "prove", "--json", "--question", "-");
      }
      for (String line : CASES) {
        String input = line.replace("#", text);
        assertHarmless(point, input, "simulate", "-");
        assertHarmless(point, input, "explain", "-");
        assertHarmless(point, input, "explain", "--json", "--strict", "-");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noArgumentComesBackAsItWas(int point) throws Exception {
    String text = "x" + Character.toString(point) + "y";
    for (String command :
        List.of("check", "format", "simulate", "explain", "prove", "diff", "help")) {
      assertHarmless(point, "", command, text);
      assertHarmless(point, "", command, "--" + text, "-");
      assertHarmless(point, "", command, "-", text);
    }
    assertHarmless(point, "", text);
    assertHarmless(point, "", "check", "--kind", text, "-");
    assertHarmless(point, "", "check", "--accept", text, "-");
    assertHarmless(point, "", "check", "--accept", text + "=" + text, "-");
    assertHarmless(point, "{}", "check", "--accept", "INVALID_ACTION@" + text + "=" + text, "-");
    assertHarmless(point, "", "simulate", "--catalog", text, "-");
  }

  @ParameterizedTest
  @MethodSource("encodable")
  void noNameOfAFileAndNoServiceOfOnesOwnIsPrintedAsItIs(int point) throws Exception {
    String text = "x" + Character.toString(point) + "y";
    Path services = Files.createDirectory(folder.resolve("services"));
    for (String line : List.of("service\t#\tDoors", "service\tdoor\t#\nkey\t#:#\t#", "#\t#")) {
      Files.write(services.resolve("own.tsv"), (line.replace("#", text) + "\n").getBytes(UTF_8));
      assertHarmless(point, "{}", "check", "--catalog", services.toString(), "-");
    }
    Path named;
    try {
      named = folder.resolve(text + ".json");
    } catch (InvalidPathException noName) {
      return;
    }
    Files.writeString(named, VALID.replace("#", "x"));
    assertHarmless(point, "", "check", named.toString());
    assertHarmless(point, "", "check", "--json", named.toString());
    assertHarmless(point, "", "format", "--check", named.toString());
    assertHarmless(point, "", "explain", named.toString());
    assertHarmless(point, "", "prove", named.toString(), "--equivalent", named.toString());
    assertHarmless(point, "", "prove", "--json", "--question", named.toString());
    for (String option : List.of("--markdown", "--json", "--kind=identity")) {
      assertHarmless(point, "", "diff", option, "/dev/null", named.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noFailureTellsThemAsTheyAre(int point) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("x" + Character.toString(point) + "y");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };

    for (String command : List.of("check", "format", "simulate", "explain", "prove")) {
      assertHarmless(point, Run.of(broken, command, "-"));
    }
  }

  @Test
  void whatIsFormattedStaysTheSamePolicyAndIsFormattedOnce() throws Exception {
    for (int point : encodable().toArray()) {
      String policy = VALID.replace("#", escaped(point));
      Run run = Run.of(policy, "format", "-");

      assertThat(run.exitCode()).isEqualTo(0);
      assertThat(MAPPER.readTree(run.out())).isEqualTo(MAPPER.readTree(policy));
      assertThat(Run.of(run.out(), "format", "-").out()).isEqualTo(run.out());
    }
  }

  @Test
  void linesForMachinesAreJsonAndSayTheSame() throws Exception {
    for (int point : HOSTILE) {
      JsonNode id = MAPPER.readTree("\"" + escaped(point) + "\"");
      for (String line : CASES.subList(0, 4)) {
        String input = line.replace("#", escaped(point));
        for (List<String> args :
            List.of(List.of("simulate", "-"), List.of("explain", "--json", "-"))) {
          Run run = Run.of(input, args.toArray(String[]::new));

          assertThat(MAPPER.readTree(run.out()).get("id")).isEqualTo(id);
        }
      }
      Run check = Run.of(BROKEN.replace("#", escaped(point)), "check", "--json", "-");
      assertThat(MAPPER.readTree(check.out()).get("findings")).isNotEmpty();
    }
  }

  private static String escaped(int point) {
    StringBuilder text = new StringBuilder("x");
    for (char unit : Character.toChars(point)) {
      text.append(String.format("\\u%04x", (int) unit));
    }
    return text + "y";
  }

  private static void assertHarmless(int point, String input, String... args) {
    assertHarmless(point, Run.on(new Terminal(false, false, 80, false), input, args));
  }

  private static void assertHarmless(int point, Run run) {
    String printed = run.out() + run.err();
    assertThat(printed.codePoints()).as(run.toString()).noneMatch(each -> each == point);
    // What has no bytes in UTF-8 becomes a question mark.
    assertThat(printed).doesNotContain("x?y").doesNotContain("unexpected failure");
    assertThat(run.exitCode()).isBetween(0, 2);
  }
}
