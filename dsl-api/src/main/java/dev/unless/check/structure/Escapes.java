package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wildcards and variables that are escaped, so that they mean themselves: what becomes of a string
 * in which somebody wrote a pattern.
 */
final class Escapes {
  private static final List<String> ESCAPES = List.of("${*}", "${?}", "${$}");
  private static final String STAR = "${*}";

  private Escapes() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (!statement.variables()) {
      return found;
    }
    for (int i = 0; i < statement.resources().size(); i++) {
      String text = statement.resources().get(i).text();
      if (hasEscape(text)) {
        String element = statement.statement().resource().orElseThrow().name();
        found.add(
            statement.finding(
                Code.ESCAPED_WILDCARD, element, i, problem(text), text, fix(text, "")));
      }
    }
    statement.entries().stream().flatMap(Escapes::values).forEach(found::add);
    return found;
  }

  private static Stream<Finding> values(EntryView entry) {
    List<String> values = entry.entry().values();
    return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
        .filter(i -> entry.operator().syntax(true).variables() && hasEscape(values.get(i)))
        .map(
            i ->
                entry.finding(
                    Code.ESCAPED_WILDCARD,
                    i,
                    problem(values.get(i)),
                    fix(values.get(i), InJava.matches(entry))));
  }

  private static boolean hasEscape(String text) {
    return ESCAPES.stream().anyMatch(text::contains);
  }

  private static String problem(String text) {
    return "The wildcard or variable in " + quote(text) + " is escaped: it means only itself.";
  }

  /**
   * What a program writes for a pattern.
   *
   * @param method what is called with it in a condition; empty for a resource
   */
  private static Fix fix(String text, String method) {
    String call = method.isEmpty() ? "" : " in " + method + "(…)";
    return Fix.of("Where a pattern is meant, write the plain character.")
        .inJava(
            isBeginning(text)
                ? "Where all that begins so is meant, write startsWith(…)"
                    + call
                    + " with the text before the wildcard."
                : "Where a pattern is meant, write text(…).then(pattern(…))"
                    + call
                    + ", the wildcard in pattern(…); for a variable, variable(…).");
  }

  /** Whether the only escape is a star at the end. */
  private static boolean isBeginning(String text) {
    return text.endsWith(STAR) && !hasEscape(text.substring(0, text.length() - STAR.length()));
  }
}
