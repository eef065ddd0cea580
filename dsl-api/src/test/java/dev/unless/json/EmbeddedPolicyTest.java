package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policies within a larger text, which share its list of errors. */
class EmbeddedPolicyTest {
  private final ErrorList errors = new ErrorList();

  @Test
  void readsEachPolicyAndLeavesTheParserBehindIt() throws IOException {
    String policy =
        "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}}";

    assertThat(read("{\"a\": " + policy + ", \"b\": " + policy + "}"))
        .containsExactly(
            Optional.of(PolicyReader.read(policy)), Optional.of(PolicyReader.read(policy)));
    assertThat(errors.errors()).isEmpty();
  }

  @Test
  void reportsPlacesWithinTheLargerText() throws IOException {
    String json =
        """
        {"a": {"Statement": {"Effect": "Deny", "Action": "*", "Principal": "*"}},
         "b": {"Version": "2012-10-17", "Statement": [{"effect": "Deny", "Action": "*",
           "Resource": "arn:aws:s3:::${"}]},
         "c": null}
        """;

    assertThat(read(json)).containsOnly(Optional.empty());
    assertThat(errors.errors())
        .extracting(LocatedFinding::pointer, LocatedFinding::line, LocatedFinding::column)
        .containsExactly(
            tuple("/a/Statement/0/Principal", 1, 68),
            tuple("/a/Statement/0", 1, 21),
            tuple("/b/Statement/0/effect", 2, 48),
            tuple("/b/Statement/0/Resource", 3, 16),
            tuple("/c", 4, 7));
  }

  /** The members of an object, each an identity policy. */
  private List<Optional<PolicyDocument>> read(String json) throws IOException {
    List<Optional<PolicyDocument>> policies = new ArrayList<>();
    try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        LazyPointer place = LazyPointer.ROOT.child(parser.currentName());
        parser.nextToken();
        policies.add(
            new DocumentParser(parser, place, new PointerLocator(json), errors)
                .read(Optional.of(PolicyKind.IDENTITY)));
      }
    }
    return policies;
  }
}
