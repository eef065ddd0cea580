package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ResourceElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Policy variables in documents before 2012-10-17, where they are plain text. */
final class VariablesInVersion {
  private static final String FIX = "Write \"Version\": \"2012-10-17\" if the variable is meant.";

  private VariablesInVersion() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.variables()) {
      return found;
    }
    String element = statement.statement().resource().map(ResourceElement::name).orElse("");
    for (int i = 0; i < statement.resources().size(); i++) {
      String text = statement.resources().get(i).text();
      if (hasVariable(text)) {
        found.add(
            statement.finding(
                Code.VARIABLE_UNSUPPORTED_IN_VERSION, element, i, problem(text), text, FIX));
      }
    }
    statement.entries().forEach(entry -> values(entry, found));
    return found;
  }

  private static void values(EntryView entry, List<Finding> found) {
    if (!entry.operator().syntax(true).variables()) {
      return;
    }
    List<String> values = entry.entry().values();
    for (int i = 0; i < values.size(); i++) {
      if (hasVariable(values.get(i))) {
        found.add(
            entry.finding(Code.VARIABLE_UNSUPPORTED_IN_VERSION, i, problem(values.get(i)), FIX));
      }
    }
  }

  private static boolean hasVariable(String text) {
    int start = text.indexOf("${");
    return start >= 0 && text.indexOf('}', start) >= 0;
  }

  private static String problem(String text) {
    return quote(text) + " holds a policy variable, which is plain text before Version 2012-10-17.";
  }
}
