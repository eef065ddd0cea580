package dev.unless.json;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.unless.document.PolicyDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads policies for Jackson 3: its tokens are handed to the one reader that there is, all of them
 * and in their order, names that are there twice included.
 */
final class Jackson3Deserializer extends StdDeserializer<PolicyDocument> {
  Jackson3Deserializer() {
    super(PolicyDocument.class);
  }

  @Override
  public PolicyDocument deserialize(JsonParser parser, DeserializationContext context) {
    try (TokenBuffer tokens = new TokenBuffer(null, false)) {
      copy(parser, tokens);
      try (com.fasterxml.jackson.core.JsonParser copy = tokens.asParser()) {
        copy.nextToken();
        return PolicyDeserializer.read(copy);
      }
    } catch (PolicyJsonException wrong) {
      throw DatabindException.from(parser, wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a value; the parser stays at its last token, as Jackson asks for. Of an object that
   * named its type the brace may have been taken away.
   */
  private static void copy(JsonParser parser, TokenBuffer tokens) throws IOException {
    int depth = 0;
    if (parser.currentToken() == JsonToken.PROPERTY_NAME
        || parser.currentToken() == JsonToken.END_OBJECT) {
      tokens.writeStartObject();
      depth = 1;
    }
    while (true) {
      JsonToken token = parser.currentToken();
      add(token, parser, tokens);
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
      parser.nextToken();
    }
  }

  private static void add(JsonToken token, JsonParser parser, TokenBuffer tokens)
      throws IOException {
    switch (token) {
      case START_OBJECT -> tokens.writeStartObject();
      case END_OBJECT -> tokens.writeEndObject();
      case START_ARRAY -> tokens.writeStartArray();
      case END_ARRAY -> tokens.writeEndArray();
      case PROPERTY_NAME -> tokens.writeFieldName(parser.currentName());
      case VALUE_STRING -> tokens.writeString(parser.getString());
      case VALUE_NUMBER_INT -> addWhole(parser.getString(), tokens);
      case VALUE_NUMBER_FLOAT -> tokens.writeNumber(parser.getString());
      case VALUE_TRUE -> tokens.writeBoolean(true);
      case VALUE_FALSE -> tokens.writeBoolean(false);
      case VALUE_NULL -> tokens.writeNull();
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw DatabindException.from(parser, "A policy has no " + token + ".");
    }
  }

  /** As it is spelt: zero may have a sign. */
  private static void addWhole(String number, TokenBuffer tokens) throws IOException {
    if (number.equals("-0")) {
      tokens.writeNumber(number);
    } else {
      tokens.writeNumber(new BigInteger(number));
    }
  }
}
