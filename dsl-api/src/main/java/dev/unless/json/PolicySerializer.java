package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.unless.document.PolicyDocument;
import java.io.IOException;

/** Writes policies for Jackson. */
final class PolicySerializer extends StdSerializer<PolicyDocument> {
  private static final long serialVersionUID = 1L;

  PolicySerializer() {
    super(PolicyDocument.class);
  }

  @Override
  public void serialize(PolicyDocument document, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    new DocumentWriter(out).write(document);
  }

  @Override
  public void serializeWithType(
      PolicyDocument document, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    WritableTypeId type =
        types.writeTypePrefix(out, types.typeId(document, JsonToken.START_OBJECT));
    new DocumentWriter(out).members(document);
    types.writeTypeSuffix(out, type);
  }
}
