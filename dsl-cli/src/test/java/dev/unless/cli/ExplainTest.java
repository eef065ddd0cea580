package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  private static final String REQUEST =
      "{\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/u\",\"action\":\"s3:GetObject\","
          + "\"resource\":\"arn:aws:s3:::b/k\"},\"identityPolicies\":[{\"Version\":\"2012-10-17\","
          + "\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:Put*\",\"Resource\":\"*\"}}]}";

  @Test
  void theReasoningGoesDownToTheValues() {
    Run run =
        Run.of(
            """
            {"id":"1","request":{"principal":"arn:aws:iam::111111111111:user/u","action":"s3:GetObject",\
            "resource":"arn:aws:s3:::b/k","context":{"aws:SourceIp":"203.0.113.9"}},\
            "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}],\
            "resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":"arn:aws:s3:::b/*","Condition":{"NotIpAddress":{"aws:SourceIp":"53.0.2.7/32"}}}}}
            """,
            "explain",
            "-");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines())
        .containsSubsequence(
            "line 1, id \"1\"",
            "EXPLICIT_DENY",
            "  denied by",
            "  ✓ resource-based policy, statement 0: Deny applies",
            "      ✓ NotIpAddress aws:SourceIp  203.0.113.9                       ✗ 53.0.2.7/32",
            "  all layers",
            "  ✗ resource-based policy",
            "    ✓ statement 0: Deny applies, see above",
            "      ✓ Action                     s3:GetObject                      ✓ s3:Get*",
            "  – VPC endpoint policy      the request comes through no VPC endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"athena-hole", "cross-account", "other-endpoint"})
  void publishedCasesAreExplainedAsTheGoldenFilesShow(String name) throws IOException {
    Path folder = Path.of("src", "test", "resources", "explain");
    Run run = Run.of("", "explain", folder.resolve(name + ".jsonl").toString());
    Path golden = folder.resolve(name + ".txt");
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(golden, run.out());
    }
    assertThat(run.out())
        .as("as in %s; if it is better now, renew it with -Dunless.golden=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void forMachinesTheReasoningIsALineOfJson() throws IOException {
    Run run = Run.of(REQUEST + "\n", "explain", "--json", "-");
    assertThat(run.lines()).hasSize(1);
    JsonNode explained = new ObjectMapper().readTree(run.out());
    assertThat(explained.get("decision").asText()).isEqualTo("IMPLICIT_DENY");
    JsonNode identity = explained.get("layers").get(3);
    assertThat(identity.get("layer").asText()).isEqualTo("identity");
    assertThat(identity.get("passes").asBoolean()).isFalse();
    JsonNode action = identity.get("statements").get(0).get("elements").get(0);
    assertThat(action.toString())
        .isEqualTo(
            "{\"element\":\"Action\",\"matches\":false,\"request\":\"s3:GetObject\","
                + "\"values\":[{\"value\":\"s3:Put*\",\"matches\":false}]}");
  }

  @Test
  void onATerminalItIsAsWideAsTheTerminalAndColoured() {
    Terminal terminal = new Terminal(true, true, 60, true);
    Run run = Run.on(terminal, REQUEST + "\n", "explain", "-");
    assertThat(run.out()).contains("\u001b[31mIMPLICIT_DENY\u001b[0m");
    assertThat(run.out().replaceAll("\u001b\\[[0-9]*m", "").lines())
        .allMatch(line -> line.length() <= 60)
        .anyMatch(line -> line.length() > 50);
  }

  @Test
  void aBadLineTellsWhereAndWhy() {
    Run run = Run.of("{\"request\": 1}\n", "explain", "-");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo(
            "-:1:13: /request: Expected an object, found the number \"1\". Write {\"principal\": …,"
                + " \"action\": …, \"resource\": …}.\n"
                + "    {\"request\": 1}\n"
                + "                ^\n\n");
  }

  @Test
  void whatIsNotSettledComesWithACompletionForEachSide() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"arn:aws:iam::111111111111:user/u","action":"s3:GetObject",\
            "resource":"arn:aws:s3:::b/k","unknown":["aws:SourceIp"]},\
            "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*",\
            "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}}]}
            """,
            "explain",
            "-");
    assertThat(run.lines())
        .containsSubsequence(
            "  what is open",
            "  for example",
            "    allowed with aws:SourceIp = 10.0.0.0",
            "    denied without aws:SourceIp");
  }

  @Test
  void whatDoesNotPrintIsEscapedSoThatNothingCanBeForged() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k\\n\\u001b[32mALLOW"}}
            """,
            "explain",
            "-");
    assertThat(run.out()).contains("k\\u000a\\u001b[32mALLOW").doesNotContain("\u001b");
  }

  @Test
  void everyErrorOfALineIsTold() {
    Run run =
        Run.of(
            """
            {"request":{"principal":"joe","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"},"resourcePolicy":{"Version":"1"}}
            """,
            "explain",
            "-");
    assertThat(run.out())
        .contains("/request/principal: \"joe\" is not a caller.")
        .contains("/resourcePolicy/Version: There is no policy language of version \"1\".")
        .contains("/resourcePolicy: The policy has no Statement.");
  }
}
