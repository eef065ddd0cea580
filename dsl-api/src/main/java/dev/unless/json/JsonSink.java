package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Where the objects, arrays and texts of a policy go. */
interface JsonSink {
  /** Begins an object. */
  void startObject() throws IOException;

  /** Ends the object. */
  void endObject() throws IOException;

  /** Begins an array. */
  void startArray() throws IOException;

  /** Ends the array. */
  void endArray() throws IOException;

  /** Names the value of an object that follows. */
  void name(String name) throws IOException;

  /** Writes a text. */
  void text(String text) throws IOException;

  /** Writes to a generator of Jackson's, whatever it makes. */
  record ToGenerator(JsonGenerator out) implements JsonSink {
    @Override
    public void startObject() throws IOException {
      out.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
      out.writeEndObject();
    }

    @Override
    public void startArray() throws IOException {
      out.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
      out.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
      out.writeFieldName(name);
    }

    @Override
    public void text(String text) throws IOException {
      out.writeString(text);
    }
  }
}
