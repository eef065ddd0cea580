package dev.unless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.testing.compile.JavaFileObjects;
import dev.unless.annotation.Library;
import dev.unless.aws.S3;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions at once, and failures of the processor's own. */
class DefectsTest {
  private static final String OTHER_LIBRARY =
      """
      // dev.unless.annotation.Library
      package dev.unless.annotation;

      public final class Library {
        public static final String VERSION = "9.9.9";
      }
      """;

  private static final String FAILURE =
      "Unless failed here; this is a defect of Unless, not of the program:"
          + " dev.unless.processor.evaluation.InternalFailure: dev.unless.aws.S3.object"
          + " failed: java.lang.IllegalStateException: planted";

  /** A class that the library on the processor path lacks. */
  private static final String OTHER_VERSION =
      """
      // dev.unless.Newer
      package dev.unless;

      public final class Newer {
        public static String name() {
          return "a";
        }
      }
      """;

  @Test
  void theVersionsOfBothPathsAreTheSame() {
    assertThat(Program.toldOf(OTHER_LIBRARY))
        .singleElement()
        .matches(
            told ->
                told.is(
                    Told.warning(
                        "",
                        "Unless 9.9.9 is on the class path, but "
                            + Library.VERSION
                            + " on the processor path. Give both the same version.")));
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    Matcher version =
        Pattern.compile("<parent>.*?<version>(.*?)</version>", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Library.VERSION).isEqualTo(version.group(1));
  }

  @Test
  void whatThePathOfTheProcessorLacksIsAHole() {
    assertThat(
            Program.toldOf(
                OTHER_VERSION,
                Program.inClass(
                    """
                    @CheckedPolicy
                    static final Policy READER =
                        identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", text(Newer.name()))));
                    """)))
        .singleElement()
        .matches(
            told ->
                told.text().equals("READER was checked with examples in the place of name(…)."));
  }

  @Test
  void aCheckedPolicyThatFailsOursIsAnErrorAndHidesNothing(@TempDir Path directory)
      throws Exception {
    assertThat(toldWithDefect(directory, "@CheckedPolicy", List.of()))
        .containsExactlyInAnyOrder(
            "ERROR [INVALID_ACTION] Amazon S3 has no action \"s3:GetObjekt\". Did you mean"
                + " \"s3:GetObject\"? See docs/findings/INVALID_ACTION.md",
            "ERROR " + FAILURE);
  }

  @Test
  void elsewhereAFailureOfOursIsAWarning(@TempDir Path directory) throws Exception {
    assertThat(toldWithDefect(directory, "", List.of())).contains("WARNING " + FAILURE);
  }

  @Test
  void aFailureOfOursIsAnErrorWhereThatIsAskedFor(@TempDir Path directory) throws Exception {
    assertThat(toldWithDefect(directory, "", List.of("-Aunless.strict=true")))
        .hasSize(2)
        .contains("ERROR " + FAILURE);
  }

  /** As Eclipse does on a Java that has no compiler. */
  @Test
  void theCompilersClassesMayBeAbsent(@TempDir Path directory) throws Exception {
    try (IsolatedLoader loader = IsolatedLoader.of(directory, "java.")) {
      Processor processor = loader.processor();
      ProcessingEnvironment environment =
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> Map.of());
      assertThatNoException().isThrownBy(() -> processor.init(environment));
    }
  }

  private static List<String> toldWithDefect(
      Path directory, String annotation, List<String> options) throws Exception {
    plant(directory);
    try (IsolatedLoader loader = IsolatedLoader.of(directory, "com.sun.")) {
      return Program.told(
              javac()
                  .withProcessors(loader.processor())
                  .withOptions(options)
                  .compile(
                      JavaFileObjects.forSourceString(
                          "Policies",
                          Program.inClass(
                              annotation
                                  + """

                              static final Policy FAILING =
                                  identityPolicy(
                                      allow(action("s3:GetObject"))
                                          .on(S3.object("reports", anything())));

                              @CheckedPolicy
                              static final Policy READER =
                                  identityPolicy(allow(action("s3:GetObjekt")).onEverything());
                              """))))
          .stream()
          .map(told -> told.kind() + " " + told.text())
          .sorted()
          .toList();
    }
  }

  /** What is run comes from one place with the rest of the vocabulary. */
  private static void copyVocabulary(Path directory) throws IOException {
    Path aws = Files.createDirectories(directory.resolve("dev/unless/aws"));
    for (String name : List.of("AwsVocabulary", "Levels", "ServicePrincipals", "package-info")) {
      try (InputStream original = S3.class.getResourceAsStream(name + ".class")) {
        Files.copy(original, aws.resolve(name + ".class"));
      }
    }
  }

  /** A vocabulary with a defect. */
  private static void plant(Path directory) throws IOException {
    Path vocabulary = directory.resolve("S3.java");
    copyVocabulary(directory);
    Files.writeString(
        vocabulary,
        """
        package dev.unless.aws;

        public final class S3 {
          public static Object object(String bucket, dev.unless.text.Text key) {
            throw new IllegalStateException("planted");
          }
        }
        """);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-d",
                    directory.toString(),
                    vocabulary.toString()))
        .isZero();
  }
}
