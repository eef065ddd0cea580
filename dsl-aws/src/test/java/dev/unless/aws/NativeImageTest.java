package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of GraalVM holds no other resources than those that a jar asks for. */
class NativeImageTest {
  /** All of them lie beside the class that opens them; services are found without this. */
  @ParameterizedTest
  @ValueSource(strings = {"dsl-api", "dsl-aws"})
  void everyResourceIsAskedFor(String module) throws IOException {
    List<Pattern> patterns = patterns(module);
    assertThat(resources(module))
        .isNotEmpty()
        .allMatch(name -> patterns.stream().anyMatch(pattern -> matches(pattern, name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dsl-api", "dsl-aws"})
  void whatIsAskedForIsThere(String module) throws IOException {
    List<String> resources = resources(module);
    assertThat(patterns(module))
        .allMatch(pattern -> resources.stream().anyMatch(name -> matches(pattern, name)));
  }

  private static boolean matches(Pattern pattern, String name) {
    return pattern.matcher(name).matches();
  }

  private static List<Pattern> patterns(String module) throws IOException {
    Path file = Path.of("META-INF/native-image/dev.unless", module, "resource-config.json");
    JsonNode includes =
        new ObjectMapper()
            .readTree(Files.readString(classes(module).resolve(file)))
            .required("resources")
            .required("includes");
    return StreamSupport.stream(includes.spliterator(), false)
        .map(include -> Pattern.compile(include.required("pattern").textValue()))
        .toList();
  }

  private static List<String> resources(String module) throws IOException {
    Path classes = classes(module);
    try (Stream<Path> files = Files.walk(classes.resolve("dev"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".class"))
          .toList();
    }
  }

  private static Path classes(String module) {
    return Path.of("..", module, "target", "classes");
  }
}
