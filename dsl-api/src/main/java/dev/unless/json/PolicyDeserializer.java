package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.unless.document.PolicyDocument;
import java.io.IOException;
import java.util.Optional;

/** Reads policies for Jackson. */
final class PolicyDeserializer extends StdDeserializer<PolicyDocument> {
  private static final long serialVersionUID = 1L;

  PolicyDeserializer() {
    super(PolicyDocument.class);
  }

  @Override
  public PolicyDocument deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    try {
      return read(parser);
    } catch (PolicyJsonException wrong) {
      throw JsonMappingException.from(parser, wrong.getMessage(), wrong);
    }
  }

  /** Reads the policy at whose first token the parser stands. */
  static PolicyDocument read(JsonParser parser) throws IOException {
    ErrorList errors = new ErrorList();
    PositionLocator start = PositionLocator.always(Position.of(parser.currentTokenLocation()));
    Optional<PolicyDocument> document = Optional.empty();
    try {
      document = new DocumentParser(parser, LazyPointer.ROOT, start, errors).read(Optional.empty());
    } catch (JsonProcessingException syntax) {
      SyntaxErrors.add(syntax, parser, errors);
    }
    errors.throwIfAny();
    return document.orElseThrow();
  }
}
