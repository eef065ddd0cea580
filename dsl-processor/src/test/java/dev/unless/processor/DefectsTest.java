package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.annotation.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

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

  /** The program is compiled against a method that the library on the processor path lacks. */
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
                told.text()
                    .equals("READER was checked with examples in the place of name(…)."));
  }

  @Test
  void aFailureOfOursIsAWarningAndHidesNothing() {
    assertThat(Program.told(DEEP))
        .extracting(Told::kind)
        .containsExactly(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING);
    assertThat(Program.told(DEEP))
        .extracting(Told::text)
        .anyMatch(text -> text.startsWith("[INVALID_ACTION]"))
        .anyMatch(
            text ->
                text.startsWith(
                    "Unless failed here; this is a defect of Unless, not of the program: "));
  }

  @Test
  void aFailureOfOursIsAnErrorWhereThatIsAskedFor() {
    assertThat(
            Program.toldOf(List.of("-Aunless.strict=true"), Program.inClass(DEEP)))
        .extracting(Told::kind)
        .containsExactly(Diagnostic.Kind.ERROR, Diagnostic.Kind.ERROR);
  }

  private static final String DEEP =
      """
      @CheckedPolicy
      static final Condition NULLS = userName(List.copyOf(Arrays.asList("a", (String) null)));

      @CheckedPolicy
      static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
      """;
}
