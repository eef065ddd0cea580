package dev.unless.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes an object as one line of JSON. */
final class LineWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private LineWriter() {}

  /** Writes the members of the object. */
  interface Members {
    void write(JsonGenerator out) throws IOException;
  }

  /** The object, without end of line. */
  static String object(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      members.write(out);
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The id, which is JSON text; null where there is none. */
  static void id(Optional<String> id, JsonGenerator out) throws IOException {
    out.writeFieldName("id");
    out.writeRawValue(id.orElse("null"));
  }
}
