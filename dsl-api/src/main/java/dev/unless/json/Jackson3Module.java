package dev.unless.json;

import dev.unless.document.PolicyDocument;
import tools.jackson.databind.module.SimpleModule;

/**
 * What {@link UnlessModule} is to mappers of Jackson 2, for those of Jackson 3: they read {@link
 * PolicyDocument}, and write it and whatever makes one, alone or within other types, as strictly as
 * {@link PolicyReader} and in the order of {@link PolicyWriter}.
 *
 * <p>What is no policy becomes a {@code DatabindException} with the errors in its message and the
 * {@link PolicyJsonException} as its cause. The errors name their places by JSON pointer, and have
 * no lines. JSON {@code null} is null.
 *
 * <p>Jackson 3 comes with the program: the library itself needs none.
 *
 * <pre>{@code
 * tools.jackson.databind.ObjectMapper mapper =
 *     tools.jackson.databind.json.JsonMapper.builder().addModule(new Jackson3Module()).build();
 * PolicyDocument policy = mapper.readValue(json, PolicyDocument.class);
 * }</pre>
 */
@SuppressWarnings("exports") // Who uses it requires Jackson 3, and nobody else has to.
public final class Jackson3Module extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Makes the module. Mappers that look for modules find it by themselves. */
  public Jackson3Module() {
    super("Unless");
    addSerializer(new Jackson3Serializer());
    addDeserializer(PolicyDocument.class, new Jackson3Deserializer());
  }
}
