package dev.unless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A program, compiled with the processor. Programs may be written as a difference: {@code -} stands
 * before a wrong line, {@code +} before the one that mends it, every other line is in both.
 */
final class Program {
  private static final String BEGIN =
      """
      import static dev.unless.Unless.*;
      import static dev.unless.condition.Keys.*;

      import dev.unless.*;
      import dev.unless.annotation.*;
      import dev.unless.aws.*;
      import dev.unless.condition.*;
      import dev.unless.finding.Code;
      import dev.unless.text.Text;
      import dev.unless.vocabulary.*;
      import java.time.*;
      import java.util.*;

      """;

  private Program() {}

  /** What is told of the members of a class, errors first. */
  static List<Told> told(String members) {
    return toldOf(inClass(members));
  }

  /** What is told of a compilation of these files, each named after its first class. */
  static List<Told> toldOf(String... files) {
    return toldOf(List.of(), files);
  }

  /** The same with options of the compiler. */
  static List<Told> toldOf(List<String> options, String... files) {
    return told(compile(options, files));
  }

  /** The diagnostics of a compilation, errors first. */
  static List<Told> told(Compilation compilation) {
    return Stream.of(compilation.errors(), compilation.warnings(), compilation.notes())
        .flatMap(List::stream)
        .map(diagnostic -> Told.of(diagnostic, sourceOf(diagnostic)))
        .toList();
  }

  static Compilation compile(List<String> options, String... files) {
    return javac()
        .withProcessors(new UnlessProcessor())
        .withOptions(options)
        .compile(Stream.of(files).map(Program::file).toList());
  }

  /**
   * Demands that exactly this is told of the program with its wrong lines, and no error and no
   * warning of the mended one.
   */
  static void assertTold(String difference, Told... expected) {
    assertThat(told(with("-", difference)))
        .usingElementComparator((actual, wanted) -> actual.is(wanted) ? 0 : 1)
        .containsExactlyInAnyOrder(expected);
    assertThat(told(with("+", difference)))
        .filteredOn(told -> told.kind() != Diagnostic.Kind.NOTE)
        .isEmpty();
  }

  /** The imports and a class of these members. */
  static String inClass(String members) {
    return BEGIN + "class Policies {\n" + members + "}\n";
  }

  /** The imports and these classes. */
  static String file(String name, String classes) {
    return "// " + name + "\n" + BEGIN + classes;
  }

  private static JavaFileObject file(String source) {
    String first = source.lines().findFirst().orElseThrow();
    String name = first.startsWith("// ") ? first.substring(3) : "Policies";
    return JavaFileObjects.forSourceString(name, source);
  }

  private static String sourceOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    try {
      return file == null ? "" : file.getCharContent(true).toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String with(String mark, String difference) {
    List<String> lines = new ArrayList<>();
    difference
        .lines()
        .filter(line -> line.isBlank() || line.startsWith(mark) || line.startsWith(" "))
        .forEach(line -> lines.add(line.isBlank() ? "" : " " + line.substring(1)));
    return String.join("\n", lines) + "\n";
  }
}
