package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unless.Seed;
import dev.unless.document.PolicyDocument;
import org.junit.jupiter.api.Test;

/** What is written reads back equal: of random documents, by every writer. */
class RoundTripTest {
  private static final int CASES = Integer.getInteger("unless.cases", 20_000) / 10;

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new UnlessModule()).build();

  @Test
  void everyDocumentReadsBackEqual() throws JsonProcessingException {
    RandomDocuments documents = new RandomDocuments(Seed.SEED);
    for (int i = 0; i < CASES; i++) {
      PolicyDocument document = documents.next();
      String canonical = PolicyWriter.canonical(document);
      String compact = PolicyWriter.compact(document);
      String name = "case " + i + " of seed " + Seed.SEED;

      assertThat(PolicyReader.read(canonical)).as(name).isEqualTo(document);
      assertThat(PolicyReader.read(PolicyWriter.compactUtf8(document)))
          .as(name)
          .isEqualTo(document);
      assertThat(PolicyWriter.canonical(PolicyReader.read(compact))).as(name).isEqualTo(canonical);
      assertThat(mapper.writeValueAsString(document)).as(name).isEqualTo(compact);
      assertThat(mapper.readValue(canonical, PolicyDocument.class)).as(name).isEqualTo(document);
      assertThat(mapper.treeToValue(mapper.valueToTree(document), PolicyDocument.class))
          .as(name)
          .isEqualTo(document);
    }
  }
}
