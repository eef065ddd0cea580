package dev.unless.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module of its own, compiled and run beside the library's modules. */
class UserModuleTest {
  private static final Set<String> NEEDED =
      Set.of(
          "dev.unless",
          "dev.unless.aws",
          "dev.unless.processor",
          "com.fasterxml.jackson.databind",
          "com.fasterxml.jackson.core",
          "com.fasterxml.jackson.annotation",
          "org.jspecify");

  private static final String MODULE = "module shop {\n  requires dev.unless;\n}\n";

  private static final String WITH_VOCABULARY = "module shop {\n  requires dev.unless.aws;\n}\n";

  private static final String PRINTED = "true\nOptional[MULTI]\n";

  private static final String PROGRAM =
      """
      package shop;

      import static dev.unless.Unless.*;
      import static dev.unless.aws.ServicePrincipals.ATHENA;
      import static dev.unless.condition.Keys.*;

      import dev.unless.Policy;
      import dev.unless.catalog.Catalog;
      import dev.unless.json.PolicyReader;

      class Logs {
        static final Policy LOGS = bucketPolicy("access-logs",
            denyAll()
                .unless(sourceIp("53.0.2.7/32"))
                .unless(calledVia(ATHENA)));

        public static void main(String[] args) {
          System.out.println(PolicyReader.read(LOGS.toJson()).equals(LOGS.document()));
          System.out.println(Catalog.aws().arity("dynamodb:LeadingKeys"));
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void theLibraryIsOnTheClassPathOfThisTest() {
    assertThat(modules().map(module -> module.descriptor().name()).toList())
        .containsExactlyInAnyOrderElementsOf(NEEDED);
  }

  @Test
  void everyModuleItNeedsHasADescriptorOfItsOwn() {
    assertThat(modules().map(ModuleReference::descriptor).filter(ModuleDescriptor::isAutomatic))
        .isEmpty();
  }

  @Test
  void itCompilesWithoutAWarningAndRuns() throws Exception {

    assertThat(compile(WITH_VOCABULARY, PROGRAM)).isEmpty();
    assertThat(run()).isEqualTo(PRINTED);
  }

  @Test
  void theVocabularyIsFoundThoughOnlyTheLibraryIsRequired() throws Exception {
    String program =
        PROGRAM
            .replace("calledVia(ATHENA)", "viaAwsService()")
            .replaceAll("import static dev.unless.aws.*\n", "");

    assertThat(compile(MODULE, program)).isEmpty();
    assertThat(run()).isEqualTo(PRINTED);
  }

  @Test
  void whatIsInsideTheLibraryIsNotVisible() throws Exception {
    String program = PROGRAM.replace("dev.unless.Policy;", "dev.unless.decide.index.PatternIndex;");

    assertThat(compile(MODULE, program)).contains("package dev.unless.decide.index is not visible");
  }

  @Test
  void theProcessorRunsAsAModule() throws Exception {
    String wrong = PROGRAM.replace("53.0.2.7/32", "53.0.2.7/33");

    assertThat(
            compile(
                WITH_VOCABULARY,
                wrong,
                "--processor-module-path",
                modulePath(),
                // A processor that is only found does not run on newer JDKs.
                "-processor",
                "dev.unless.processor.UnlessProcessor"))
        .contains("[INVALID_ADDRESS] \"53.0.2.7/33\" is no address.");
  }

  private String compile(String module, String program, String... options) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources/shop"));
    Path descriptor = Files.writeString(sources.resolveSibling("module-info.java"), module);
    Path source = Files.writeString(sources.resolve("Logs.java"), program);
    List<String> arguments =
        new ArrayList<>(List.of("--module-path", modulePath(), "-Xlint:all", "-Werror", "-d"));
    arguments.add(folder.resolve("classes").toString());
    arguments.addAll(options.length == 0 ? List.of("-proc:none") : List.of(options));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              messages, files, null, arguments, null, files.getJavaFileObjects(descriptor, source))
          .call();
    }
    return messages.toString();
  }

  private String run() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                folder.resolve("classes") + File.pathSeparator + modulePath(),
                "--module",
                "shop/shop.Logs")
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    java.waitFor();
    return printed.replace(System.lineSeparator(), "\n");
  }

  private static String modulePath() {
    return modules()
        .map(module -> Path.of(module.location().orElseThrow()).toString())
        .collect(joining(File.pathSeparator));
  }

  private static Stream<ModuleReference> modules() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .flatMap(UserModuleTest::module)
        .filter(module -> NEEDED.contains(module.descriptor().name()));
  }

  /** The module of a jar or a folder of classes; none where its name says no module. */
  private static Stream<ModuleReference> module(Path path) {
    try {
      return ModuleFinder.of(path).findAll().stream();
    } catch (FindException noName) {
      return Stream.empty();
    }
  }
}
