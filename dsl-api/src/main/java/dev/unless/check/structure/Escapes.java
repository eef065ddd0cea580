package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
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
        found.add(statement.finding(Code.ESCAPED_WILDCARD, element, i, problem(text), text, fix()));
      }
    }
    statement.entries().stream().flatMap(Escapes::values).forEach(found::add);
    return found;
  }

  private static Stream<Finding> values(EntryView entry) {
    List<String> values = entry.entry().values();
    return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
        .filter(i -> entry.operator().syntax(true).variables() && hasEscape(values.get(i)))
        .map(i -> entry.finding(Code.ESCAPED_WILDCARD, i, problem(values.get(i)), fix()));
  }

  private static boolean hasEscape(String text) {
    return ESCAPES.stream().anyMatch(text::contains);
  }

  private static String problem(String text) {
    return "The wildcard or variable in " + quote(text) + " is escaped: it means only itself.";
  }

  private static Fix fix() {
    return Fix.of("Where a pattern is meant, write the plain character.")
        .inJava("Where a pattern is meant, write pattern(…), startsWith(…) or variable(…).");
  }
}
