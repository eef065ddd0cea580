package dev.unless.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unless.generator.data.ServiceData;
import dev.unless.generator.data.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * AWS's own service reference, one JSON file a service. It has no display names, and does not say
 * which resource types an action requires.
 *
 * <p>Source: Service Authorization Reference, "Simplified AWS service information for programmatic
 * access".
 */
final class ServiceReference {
  private ServiceReference() {}

  /** The services whose files lie in the folder or below. */
  static List<JsonNode> servicesIn(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<JsonNode> services = new ArrayList<>();
    for (Path file : files) {
      JsonNode root = JsonFiles.read(file);
      if (root.hasNonNull("Name") && root.path("Actions").isArray()) {
        services.add(root);
      }
    }
    return services;
  }

  static SourceData read(List<JsonNode> services) {
    List<String> dropped = new ArrayList<>();
    List<ServiceData> read = services.stream().map(service -> service(service, dropped)).toList();
    String version = services.get(0).path("Version").asText("");
    return new SourceData(
        "AWS service reference",
        version,
        false,
        Vocabulary.of(read),
        List.of(),
        List.of(),
        dropped);
  }

  private static ServiceData service(JsonNode service, List<String> dropped) {
    ServiceLines lines = new ServiceLines(service.path("Name").asText(), dropped);
    JsonFiles.elements(service.path("ConditionKeys"))
        .forEach(key -> lines.key(name(key), key.path("Types").path(0).asText()));
    JsonFiles.elements(service.path("Resources"))
        .forEach(
            type ->
                lines.resourceType(
                    name(type),
                    JsonFiles.texts(type.path("ARNFormats")),
                    JsonFiles.texts(type.path("ConditionKeys"))));
    JsonFiles.elements(service.path("Actions"))
        .forEach(
            action ->
                lines.action(
                    name(action),
                    level(action.path("Annotations").path("Properties")),
                    JsonFiles.elements(action.path("Resources")).map(ServiceReference::use),
                    JsonFiles.texts(action.path("ActionConditionKeys"))));
    return lines.build("");
  }

  private static TypeUse use(JsonNode type) {
    return new TypeUse(name(type), false, List.of());
  }

  private static String level(JsonNode properties) {
    if (properties.path("IsPermissionManagement").asBoolean()) {
      return "Permissions management";
    }
    if (properties.path("IsTaggingOnly").asBoolean()) {
      return "Tagging";
    }
    if (properties.path("IsWrite").asBoolean()) {
      return "Write";
    }
    return properties.path("IsList").asBoolean() ? "List" : "Read";
  }

  private static String name(JsonNode node) {
    return node.path("Name").asText();
  }
}
