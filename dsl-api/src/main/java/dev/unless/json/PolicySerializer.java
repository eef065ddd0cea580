package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.unless.document.Documented;
import java.io.IOException;

/** Writes policies for Jackson. */
final class PolicySerializer extends StdSerializer<Documented> {
  private static final long serialVersionUID = 1L;

  PolicySerializer() {
    super(Documented.class);
  }

  @Override
  public void serialize(Documented policy, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    new DocumentWriter(new JsonSink.ToGenerator(out)).write(policy.document());
  }

  @Override
  public void serializeWithType(
      Documented policy, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    WritableTypeId type = types.writeTypePrefix(out, types.typeId(policy, JsonToken.START_OBJECT));
    new DocumentWriter(new JsonSink.ToGenerator(out)).members(policy.document());
    types.writeTypeSuffix(out, type);
  }
}
