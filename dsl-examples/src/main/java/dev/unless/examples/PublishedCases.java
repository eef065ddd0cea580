package dev.unless.examples;

import dev.unless.layout.Paint;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Decides every request of the five published cases, and prints how it ends and why.
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests -Pcases
 * }</pre>
 *
 * <p>Ends with exit code 1 if a request is not decided as the case says.
 */
public final class PublishedCases {
  private PublishedCases() {}

  /** The cases in order. */
  public static List<PublishedCase> all() {
    return List.of(
        AthenaLogs.example(),
        OneRoleOnly.example(),
        OneEndpointOnly.example(),
        LogDelivery.example(),
        AllowByAddress.example());
  }

  /** Prints the cases as UTF-8, wherever it runs. */
  public static void main(String[] arguments) {
    List<PublishedCase> cases = all();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    out.print(new CasePrinter(paint()).print(cases));
    out.flush();
    if (!cases.stream().allMatch(PublishedCase::isAsObserved)) {
      System.exit(1);
    }
  }

  /**
   * Colours where the output is a terminal and nobody asked for none (no-color.org).
   *
   * <p>Some later JDKs have a console without a terminal, unless asked for the plain one.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static Paint paint() {
    System.setProperty("jdk.console", "java.base");
    String noColor = System.getenv("NO_COLOR");
    boolean wanted = noColor == null || noColor.isEmpty();
    return wanted && System.console() != null && !"dumb".equals(System.getenv("TERM"))
        ? Paint.ANSI
        : Paint.NONE;
  }
}
