package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unless.catalog.Catalog;
import dev.unless.decide.PolicyMatcher;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.AskedQuestion;
import dev.unless.json.QuestionReader;
import dev.unless.request.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions that the project is held to have their right answers, where their folder is. */
class AcceptedQuestionsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SHARED =
      Path.of(System.getProperty("unless.shared", Path.of("..", "..", "shared").toString()));
  private static final Path FOLDER = SHARED.resolve("acceptance").resolve("prover");
  private static final Set<String> ANSWERED =
      Set.of("never", "leq", "equivalent", "unsatisfiableStatement", "deadStatement");

  static Stream<Path> questions() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return Stream.of(FOLDER);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void eachIsAnsweredRightlyOrSaysThatItIsNotAnsweredYet(Path file) throws IOException {
    assumeTrue(Files.isRegularFile(file), "the questions are not here");
    JsonNode question = MAPPER.readTree(Files.readString(file));
    Run run = Run.of("", "prove", "--json", "--question", file.toString());
    JsonNode line = MAPPER.readTree(run.out());

    assertThat(line.get("id")).isEqualTo(question.get("id"));
    String asked = question.get("question").asText();
    if (line.has("error")) {
      assertThat(ANSWERED.contains(asked) && question.has("policy")).as(run.out()).isFalse();
      assertThat(line.get("error").get("message").asText())
          .startsWith(
              ANSWERED.contains(asked)
                  ? "A question of layers is not answered yet."
                  : "The question \"" + asked + "\" is not answered yet.");
      assertThat(run.exitCode()).isEqualTo(2);
      return;
    }
    String answer = line.get("answer").asText();
    // What variables make of a request is not always found out.
    if (!answer.equals("UNKNOWN")) {
      assertThat(answer).isEqualTo(question.get("expected").asText());
    }
    assertThat(run.exitCode())
        .isEqualTo(List.of("PROVED", "REFUTED", "-", "UNKNOWN").indexOf(answer));
    if (answer.equals("REFUTED")) {
      assertReadsBack(Files.readAllBytes(file), (ObjectNode) line);
    }
  }

  /** The witness, read as the request of a case, is decided as the answer says. */
  static void assertReadsBack(byte[] question, ObjectNode line) {
    ObjectNode accessCase = MAPPER.createObjectNode();
    accessCase.set("request", line.get("witness"));
    Request read = AccessCaseReader.read(accessCase.toString(), Catalog.aws()).request();
    AskedQuestion asked = QuestionReader.read(question);
    JsonNode decisions = line.get("decisions");
    assertThat(decisions.get("policy").asText())
        .isEqualTo(
            PolicyMatcher.of(new PolicyMatcher.Use(asked.policy(), false, false), Catalog.aws())
                .outcome(read)
                .name());
    asked
        .other()
        .ifPresent(
            other ->
                assertThat(
                        decisions
                            .get(decisions.has("reference") ? "reference" : "requests")
                            .asText())
                    .isEqualTo(
                        PolicyMatcher.of(new PolicyMatcher.Use(other, false, false), Catalog.aws())
                            .outcome(read)
                            .name()));
    assertThat(read.action()).isEqualTo(line.get("witness").get("action").asText());
  }

  @Test
  void theTwoCandidatesWithEveryProviderAreRead() throws IOException {
    Path pairs = SHARED.resolve("data").resolve("access-analyzer-pairs.jsonl");
    assumeTrue(Files.isRegularFile(pairs), "the labelled pairs are not here");
    List<String> answers =
        Files.readString(pairs, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("\"Federated\": \"*\""))
            .map(AcceptedQuestionsTest::question)
            .map(question -> Run.of(question, "prove", "--json", "--question", "-").out())
            .toList();

    assertThat(answers).hasSize(2).allMatch(line -> line.contains("\"answer\":\"REFUTED\""));
  }

  private static String question(String pair) {
    try {
      JsonNode read = MAPPER.readTree(pair);
      ObjectNode question = MAPPER.createObjectNode().put("question", "leq");
      question.set("policy", read.get("policy"));
      question.set("reference", read.get("reference"));
      return question.toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
