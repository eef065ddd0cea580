package dev.unless.examples;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The source of a class of this package; the build packs the files that it compiles.
 *
 * @param name the class's simple name
 * @param lines its lines
 */
record SourceFile(String name, List<String> lines) {

  static SourceFile of(String name) {
    return new SourceFile(name, Resources.text(name + ".java").lines().toList());
  }

  /**
   * The lines that initialize a static field, without their common indentation and without the
   * semicolon.
   *
   * @throws IllegalArgumentException if there is no such field whose value begins on the next line
   */
  List<String> initializer(String field) {
    int declared =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith(" " + field + " ="))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        name + " has no field " + field + " on a line of its own."));
    int end = declared + 1;
    while (!lines.get(end).endsWith(";")) {
      end++;
    }
    String text = String.join("\n", lines.subList(declared + 1, end + 1)).stripIndent();
    return text.substring(0, text.length() - 1).lines().toList();
  }
}
