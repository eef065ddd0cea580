package dev.unless.rejections;

import static com.google.testing.compile.Compiler.javac;
import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A program that differs from a right one by one line. Written as a difference: {@code -} stands
 * before the wrong line, {@code +} before the one that mends it, every other line is in both.
 */
final class Program {
  private static final String BEGIN =
      """
      import static dev.unless.Unless.*;
      import static dev.unless.condition.Keys.*;

      import dev.unless.document.PolicyDocument;
      import dev.unless.vocabulary.*;
      import java.util.List;

      abstract class %s {
        static final Action GET_OBJECT = action("s3:GetObject");
        static final Action PUT_OBJECT = action("s3:PutObject");
        static final Action ASSUME_ROLE = action("sts:AssumeRole");
        static final Resource LOGS = arn("arn:aws:s3:::logs/2026");
        static final Resource QUEUE = arn("arn:aws:sqs:eu-west-1:111122223333:orders");
        static final User ANN = account("111122223333").user("ann");
        static final Role ANALYST = account("111122223333").role("analyst");
        static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");

        abstract PolicyDocument read();

        void program() {
      """;
  private static final String END =
      """
        }
      }
      """;

  private static final Pattern PACKAGE = Pattern.compile("\\b([a-z]+\\.)+(?=[A-Z])");

  private final List<String> difference;

  private Program(String difference) {
    this.difference = difference.lines().toList();
  }

  /**
   * Demands that javac rejects the program for its wrong line only, and takes the mended one.
   *
   * @param message the part of javac's message that matters, with single blanks and without
   *     packages
   */
  static void assertRejected(String difference, String message) {
    Program program = new Program(difference);
    String wrong = program.with("-", "Wrong");
    Compilation both =
        javac()
            .withOptions("-proc:none")
            .compile(
                forSourceString("Wrong", wrong),
                forSourceString("Mended", program.with("+", "Mended")));
    assertThat(both.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getSource().getName()).contains("Wrong"))
        .satisfies(error -> assertThat(textOf(error)).contains(message))
        .satisfies(error -> assertThat(lineOf(error, wrong)).isEqualTo(program.wrongLine()));
  }

  private static String textOf(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ROOT);
    return PACKAGE.matcher(message).replaceAll("").replaceAll("\\s+", " ");
  }

  private static String lineOf(Diagnostic<? extends JavaFileObject> error, String source) {
    return source.lines().skip(error.getLineNumber() - 1).findFirst().orElseThrow();
  }

  private String wrongLine() {
    return difference.stream()
        .filter(line -> line.startsWith("-"))
        .map(Program::unmarked)
        .findFirst()
        .orElseThrow();
  }

  private String with(String mark, String name) {
    StringBuilder source = new StringBuilder(BEGIN.formatted(name));
    difference.stream()
        .filter(line -> line.startsWith(mark) || line.startsWith(" "))
        .forEach(line -> source.append(unmarked(line)).append('\n'));
    return source.append(END).toString();
  }

  private static String unmarked(String line) {
    return " " + line.substring(1);
  }
}
