package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unless.catalog.Catalog;
import dev.unless.decide.PolicyMatcher;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.AskedQuestion;
import dev.unless.json.QuestionReader;
import dev.unless.request.Request;

/** The witness of a printed answer, read again. */
final class ReadBack {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReadBack() {}

  /** The witness, read as the request of a case, is decided as the answer says. */
  static void assertDecidedAsTold(byte[] question, ObjectNode line) {
    ObjectNode accessCase = MAPPER.createObjectNode();
    accessCase.set("request", line.get("witness"));
    Request read = AccessCaseReader.read(accessCase.toString(), Catalog.aws()).request();
    AskedQuestion asked = QuestionReader.read(question);
    JsonNode decisions = line.get("decisions");
    assertThat(decisions.get("policy").asText())
        .isEqualTo(
            PolicyMatcher.of(
                    new PolicyMatcher.Use(asked.policy().orElseThrow(), false, false),
                    Catalog.aws())
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
}
