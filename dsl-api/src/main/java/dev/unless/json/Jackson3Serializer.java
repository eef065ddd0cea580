package dev.unless.json;

import dev.unless.document.Documented;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes policies for Jackson 3. */
final class Jackson3Serializer extends StdSerializer<Documented> {
  Jackson3Serializer() {
    super(Documented.class);
  }

  @Override
  public void serialize(Documented policy, JsonGenerator out, SerializationContext context) {
    try {
      writer(out).write(policy.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serializeWithType(
      Documented policy, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    WritableTypeId type =
        types.writeTypePrefix(out, context, types.typeId(policy, JsonToken.START_OBJECT));
    try {
      writer(out).members(policy.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    types.writeTypeSuffix(out, context, type);
  }

  private static DocumentWriter writer(JsonGenerator out) {
    return new DocumentWriter(new Sink(out));
  }

  /** Writes to a generator of Jackson 3, whatever it makes. */
  private record Sink(JsonGenerator out) implements JsonSink {
    @Override
    public void startObject() {
      out.writeStartObject();
    }

    @Override
    public void endObject() {
      out.writeEndObject();
    }

    @Override
    public void startArray() {
      out.writeStartArray();
    }

    @Override
    public void endArray() {
      out.writeEndArray();
    }

    @Override
    public void name(String name) {
      out.writeName(name);
    }

    @Override
    public void text(String text) {
      out.writeString(text);
    }
  }
}
