package dev.unless.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.unless.document.PolicyDocument;

/**
 * Lets an {@code ObjectMapper} of Jackson 2 read {@link PolicyDocument}, and write it and whatever
 * makes one, alone or within other types, as strictly as {@link PolicyReader} and in the order of
 * {@link PolicyWriter}.
 *
 * <p>What is no policy becomes a {@code JsonMappingException} with the errors in its message and
 * the {@link PolicyJsonException} as its cause. JSON {@code null} is null, as ever in Jackson. A
 * {@code JsonNode} has no lines, and keeps the spelling of numbers only as far as the mapper lets
 * it; conditions are best written in quotes there.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new UnlessModule()).build();
 * PolicyDocument policy = mapper.readValue(json, PolicyDocument.class);
 * }</pre>
 */
public final class UnlessModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Makes the module. Mappers that look for modules find it by themselves. */
  public UnlessModule() {
    super("Unless");
    addSerializer(new PolicySerializer());
    addDeserializer(PolicyDocument.class, new PolicyDeserializer());
  }
}
