package dev.unless.processor;

import static dev.unless.processor.Program.file;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs that nobody would write; deeper ones javac itself does not compile. */
class StrangeProgramsTest {
  private static final String PATH =
      "static final Resource R = S3.object(\"reports\", anything());\n";

  @Test
  void aChainOfThreeHundredCalls() {
    String steps = ".and(userName(\"a\"))".repeat(300);
    assertThat(told("@CheckedPolicy static final Condition C = mfaPresent()" + steps + ";\n"))
        .noneMatch(told -> told.text().startsWith("Unless failed"));
  }

  @Test
  void aHundredNestedCalls() {
    assertThat(
            told(
                "@CheckedPolicy static final Condition C = "
                    + "not(".repeat(100)
                    + "mfaPresent()"
                    + ")".repeat(100)
                    + ";\n"))
        .isEmpty();
  }

  @Test
  void aListOfThreeThousandLiterals() {
    String names =
        IntStream.range(0, 3000)
            .mapToObj(i -> "\"user" + i + "\"")
            .collect(Collectors.joining(", "));
    assertThat(
            told(
                "@CheckedPolicy static final Condition C = userName(Arrays.asList("
                    + names
                    + "));\n"))
        .isEmpty();
  }

  @Test
  void filesWithoutClasses() {
    assertThat(
            Program.told(
                Compiler.javac()
                    .withProcessors(new UnlessProcessor())
                    .compile(
                        JavaFileObjects.forSourceString(
                            "a.package-info", "/** Nothing. */ package a;"),
                        JavaFileObjects.forSourceString("a.A", "package a; class A {}"),
                        JavaFileObjects.forSourceString("a.Empty", "package a;"))))
        .isEmpty();
  }

  @Test
  void sealedTypesGenericsAndOtherAlphabets() {
    assertThat(
            told(
                PATH
                    + """
                    sealed interface Größe<T extends Comparable<T>> permits Größe.Klein, Größe.Groß {
                      record Klein<T extends Comparable<T>>(T wert) implements Größe<T> {}

                      record Groß<T extends Comparable<T>>(T wert) implements Größe<T> {
                        @CheckedPolicy
                        static <T> Policy правило(T unused, String имя) {
                          return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(имя, anything())));
                        }
                      }

                      default <U> U apply(java.util.function.Function<? super T, ? extends U> f, T t) {
                        return new Object() { U get() { return f.apply(t); } }.get();
                      }
                    }
                    """))
        .extracting(Told::text)
        .containsExactly("правило was checked with examples in the place of имя.");
  }

  @Test
  void errorsOfTheProgramKeepTheOthersFromNothing() {
    assertThat(
            toldOf(
                file(
                    "Broken",
                    """
                    class Broken {
                      int wrong = "text";

                      @CheckedPolicy
                      static final Policy NONE = "text";

                      @CheckedPolicy
                      static final Policy ACTION = identityPolicy(allow("s3:GetObject").onEverything());

                      @CheckedPolicy
                      static final Policy UNKNOWN = missing();

                      @CheckedPolicy
                      static Missing missingType() { return null; }
                    }
                    """),
                file(
                    "Right",
                    """
                    class Right {
                      @CheckedPolicy
                      static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
                    }
                    """)))
        .filteredOn(told -> told.text().startsWith("["))
        .allMatch(told -> told.is(error("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
  }
}
