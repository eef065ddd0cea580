package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes between two policies is told. */
class DiffTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String READS = policy("'Action':'s3:GetObject','Resource':'*'");
  private static final String ALL = policy("'Action':'s3:*','Resource':'*'");
  private static final String GUESSED =
      "The kind was guessed: identity. If it is another, say --kind.";
  private static final Path PUBLISHED =
      Path.of("..", "dsl-examples", "src/main/resources/dev/unless/examples/published");

  @TempDir private Path folder;

  private static String policy(String rest) {
    return ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow'," + rest + "}]}")
        .replace('\'', '"');
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String published(String name) throws IOException {
    return Files.readString(PUBLISHED.resolve(name + ".json"));
  }

  @Test
  void whatIsGainedAndLostIsToldAsStatementsWithARequestEach() throws IOException {
    String before = file("before.json", READS);
    Run run = Run.of(ALL, "diff", before, "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .startsWith(
            "✗ the policy of standard input lets through more than " + before + " + allowed")
        .contains("+ allowed now action s3:* on everything but not action s3:GetObject such as")
        .endsWith("before ✗ IMPLICIT_DENY after ✓ ALLOW That is all. " + GUESSED + " ");
    Run less = Run.of(READS, "diff", file("all.json", ALL), "-");
    assertThat(less.exitCode()).isZero();
    assertThat(less.out()).contains("  - no longer allowed\n", "lets through less than");
  }

  @Test
  void thatNothingChangesIsOneSentence() throws IOException {
    String before = file("before.json", READS);
    Run run = Run.of(READS, "diff", before, "-", "--kind", "identity");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .isEqualTo("✓ the policy of standard input lets through the same as " + before + " ");
    assertThat(Run.of(READS, "diff", before, "-", "--kind", "identity", "--markdown").out())
        .isEqualTo(
            "### ✓ `the policy of standard input` lets through the same as `" + before + "`\n");
  }

  @Test
  void whatChangedIsOneLineForMachines() throws IOException {
    String denies =
        policy("'Action':'s3:*','Resource':'*'},{'Effect':'Deny','Action':'ec2:*','Resource':'*'");
    Run run = Run.of(ALL, "diff", "--json", file("before.json", denies), "-");
    JsonNode line = MAPPER.readTree(run.out());
    JsonNode gained = line.get("gained").get(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("id", "gained", "lost", "completeness", "restsOn", "kind", "notes");
    assertThat(line.get("completeness").asText()).isEqualTo("all");
    assertThat(line.get("lost")).isEmpty();
    assertThat(line.get("kind").asText()).isEqualTo("identity");
    assertThat(line.get("notes")).hasSize(1);
    assertThat(line.get("notes").get(0).asText()).isEqualTo(GUESSED);
    assertThat(gained.get("statement").toString())
        .isEqualTo("{\"Effect\":\"Deny\",\"Action\":\"ec2:*\",\"Resource\":\"*\"}");
    assertThat(gained.get("except")).isEmpty();
    assertThat(gained.has("grant")).isFalse();
    assertThat(gained.get("witness").get("principal").asText()).startsWith("arn:aws:");
    assertThat(gained.get("decisions").toString())
        .isEqualTo("{\"before\":\"EXPLICIT_DENY\",\"after\":\"ALLOW\"}");
    assertThat(gained.get("beside").get("identityPolicies")).hasSize(1);
  }

  @Test
  void theKindThatIsToldNeedsNoNote() throws IOException {
    String[] asked = {"diff", "--json", "--kind", "service-control", file("a", READS), "-"};
    JsonNode line = MAPPER.readTree(Run.of(ALL, asked).out());

    assertThat(line.get("kind").asText()).isEqualTo("service-control");
    assertThat(line.get("notes")).isEmpty();
    assertThat(Run.of(ALL, "diff", "--kind", "session", file("b", READS), "-").out())
        .endsWith("\n  That is all.\n");
  }

  @Test
  void thePublishedPolicyForAthenaLetsThroughWhatTheOneBeforeItDenied() throws IOException {
    String before = file("before.json", published("athena-1-source-ip"));
    Run run = Run.of(published("athena-2-called-via-as-published"), "diff", before, "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
              + no longer denied
                to      everyone
                action  s3:GetObject*
            """,
            """
                when    NotIpAddress aws:SourceIp 53.0.2.7/32
                and     ForAllValues:StringEquals aws:CalledVia athena.amazonaws.com

                such as this request
            """,
            """
                beside  an identity-based policy that allows everything
                before  ✗ EXPLICIT_DENY
                after   ✓ ALLOW

              That is all.
            """);
  }

  @Test
  void aPublishedGrantThatReachesTheRoleInsteadOfItsAccountIsWider() throws IOException {
    String role = published("role-3-cross-account-cli");
    String account =
        role.replace("arn:aws:iam::111111111111:role/ROLENAME", "arn:aws:iam::111111111111:root");
    Run run = Run.of(role, "diff", file("account.json", account), "-", "--kind", "bucket");

    assertThat(account).isNotEqualTo(role);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
              + granted further: it needs no identity policy any more
                to      arn:aws:iam::111111111111:role/ROLENAME
            """,
            "  - no longer allowed\n    to      arn:aws:iam::111111111111:root\n");
    assertThat(Run.of(account, "diff", file("role.json", role), "-").out())
        .contains("  - granted less far: it needs an identity policy now\n");
  }

  @Test
  void aGrantThatReachesEveryoneInsteadOfAnAccountIsWider() throws IOException {
    String account = policy(open()).replace("\"*\"", "{\"AWS\":\"111122223333\"}");
    Run run = Run.of(policy(open()), "diff", file("account.json", account), "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
              + granted further: it needs no identity policy any more
                to      everyone
                action  s3:GetObject
            """);
  }

  @Test
  void aPublishedGrantThatLosesItsConditionsIsWider() throws IOException {
    String before = published("service-2-with-log-delivery");
    String owner = "\"bucket-owner-full-control\"";
    String after = before.replace(owner, "[\"private\", " + owner + "]");
    Run run = Run.of(after, "diff", file("before.json", before), "-", "--kind", "bucket");

    assertThat(after).isNotEqualTo(before);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("✗ ")
        .contains(
            """
              + allowed now
                to      the service cloudtrail.amazonaws.com
                action  s3:PutObject
            """,
            """
                with    s3:x-amz-acl = private
                before  ✗ IMPLICIT_DENY
                after   ✓ ALLOW
            """)
        .contains("to      the service delivery.logs.amazonaws.com", "  That is all.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "identity, more, 1",
    "service-control, more, 1",
    "permissions-boundary, less, 0",
    "session, less, 0"
  })
  void anEmptyFileIsNoPolicyOfItsKind(String kind, String what, int exitCode) throws IOException {
    for (String none : new String[] {"", " \n", "\ufeff"}) {
      Run run = Run.of(READS, "diff", file("none", none), "-", "--kind", kind);

      assertThat(run.exitCode()).isEqualTo(exitCode);
      assertThat(run.out().replaceAll("\\s+", " "))
          .contains("lets through " + what + " than ", "/none is empty: no policy");
    }
  }

  @Test
  void ofTwoPoliciesThatAreNoneNothingChanges() throws IOException {
    Run run = Run.of("", "diff", file("none", ""), "-", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(MAPPER.readTree(run.out()).get("notes")).hasSize(3);
    assertThat(Run.of("", "diff", "-", file("open", policy(open()))).exitCode()).isEqualTo(1);
    assertThat(Run.of("", "prove", "-", "--equivalent", file("reads", READS)).exitCode())
        .isEqualTo(2);
  }

  private static String open() {
    return "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Principal':'*'";
  }

  @Test
  void whatIsNotFoundOutEndsInThree() throws IOException {
    String form =
        "'Action':'*','Resource':'*','Condition':{'StringLike':{'aws:PrincipalTag/a':"
            + "'*${aws:PrincipalTag/b}%s${aws:PrincipalTag/c}*'}}";
    String before = file("before.json", policy(String.format(form, "*")));
    Run run = Run.of(policy(String.format(form, "")), "diff", before, "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).startsWith("? ").contains("  … and perhaps more.\n", "    why     ");
  }

  @Test
  void whatCannotBeReadIsBadInput() throws IOException {
    String reads = file("reads", READS);

    assertThat(Run.of("", "diff", reads, folder + "/none").err())
        .contains("there is no file of this name");
    assertThat(Run.of("{", "diff", reads, "-").exitCode()).isEqualTo(2);
    assertThat(Run.of(policy(open()), "diff", reads, "-").err()).contains("MISSING_PRINCIPAL");
    assertThat(Run.of(READS, "diff", reads, "-", "--json", "--markdown").err())
        .contains("give one of --json, --markdown");
  }

  @Test
  void ofAnEndpointsPoliciesTheKindIsTold() throws IOException {
    String after = policy(open()).replace("GetObject", "*");
    Run run = Run.of(after, "diff", file("b", policy(open())), "-", "--kind", "vpc-endpoint");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("    to      everyone\n", "    beside  ");
  }

  @Test
  void whatDoesNotPrintIsEscaped() throws IOException {
    String hostile =
        policy("'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/\\u001b[31m\\u202e'");
    String before = file("before.json", READS.replace("\"*\"", "\"arn:aws:s3:::c\""));

    for (String form : new String[] {"--kind=identity", "--json", "--markdown"}) {
      Run run = Run.of(hostile, "diff", before, "-", form);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).doesNotContain("\u001b", "\u202e").containsIgnoringCase("\\u001b[31m");
    }
  }

  @Test
  void itIsAsWideAsTheTerminal() throws IOException {
    String before = file("b", READS.replace("s3:", "ec2:"));
    Run run = Run.on(new Terminal(true, true, 50, true), ALL, "diff", before, "-");

    assertThat(run.out()).startsWith("\u001b[31m✗\u001b[0m ");
    assertThat(run.out().replaceAll("\u001b\\[[0-9]*m", "").lines())
        .filteredOn(line -> !line.contains(folder.toString()))
        .isNotEmpty()
        .allMatch(line -> line.codePointCount(0, line.length()) <= 50);
  }
}
