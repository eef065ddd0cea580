package dev.unless.check.condition;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import dev.unless.text.Text.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which a policy variable may stand: a resource, or a value of a condition.
 *
 * @param pointer the JSON pointer to it
 * @param written the text as written
 * @param meant what it means there
 */
record WrittenText(String pointer, String written, Text meant) {

  /** Those of a statement, in its order. */
  static List<WrittenText> of(StatementView statement) {
    List<WrittenText> all = new ArrayList<>();
    String element = statement.statement().resource().map(one -> one.name()).orElse("");
    for (int i = 0; i < statement.resources().size(); i++) {
      ResourcePattern entry = statement.resources().get(i);
      all.add(
          new WrittenText(
              statement.pointer(element, i), entry.text(), entry.pattern(statement.variables())));
    }
    statement.entries().stream()
        .filter(entry -> entry.operator() != Operator.NULL)
        .forEach(entry -> values(entry, all));
    return all;
  }

  private static void values(EntryView entry, List<WrittenText> all) {
    List<Text> texts = entry.texts();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new WrittenText(entry.pointer(i), entry.entry().values().get(i), texts.get(i)));
    }
  }

  /** The names of its policy variables, as written. */
  List<String> variables() {
    return meant.parts().stream()
        .filter(Variable.class::isInstance)
        .map(part -> ((Variable) part).key())
        .toList();
  }

  Finding finding(Code code, String problem, String fix) {
    return finding(code, problem, Fix.of(fix));
  }

  Finding finding(Code code, String problem, Fix fix) {
    return new Finding(pointer, new Problem(code, problem, written, fix));
  }
}
