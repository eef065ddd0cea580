package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Pointer;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.ParsedArn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Policy variables in Action and Principal, in the first five fields of a resource, and in the name
 * of a condition key: there they are plain text.
 */
final class MisplacedVariable {
  private static final String OPEN = "${";

  private MisplacedVariable() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    String action = statement.statement().action().name();
    collect(
        found,
        statement.pointer(action),
        statement.actions(),
        entry -> entry.text(),
        entry -> hasVariable(entry.text()),
        action);
    statement.statement().principal().ifPresent(element -> principals(statement, element, found));
    statement
        .statement()
        .resource()
        .ifPresent(
            element ->
                collect(
                    found,
                    statement.pointer(element.name()),
                    element.patterns(),
                    pattern -> pattern.text(),
                    pattern -> hasVariableBeforeResource(pattern.arn()),
                    "the first five fields of " + element.name()));
    for (EntryView entry : statement.entries()) {
      if (hasVariable(entry.key())) {
        found.add(finding(entry.pointer(), entry.key(), "the name of a condition key"));
      }
    }
    return found;
  }

  private static void principals(
      StatementView statement, PrincipalElement element, List<Finding> found) {
    String pointer = statement.pointer(element.name());
    for (PrincipalType type : PrincipalType.values()) {
      collect(
          found,
          Pointer.child(pointer, type.text()),
          element.listed().map(map -> map.getOrDefault(type, List.of())).orElse(List.of()),
          principal -> principal.text(),
          principal -> hasVariable(principal.text()),
          element.name());
    }
  }

  private static <T> void collect(
      List<Finding> found,
      String pointer,
      List<T> entries,
      Function<T, String> text,
      Predicate<T> misplaced,
      String where) {
    for (int i = 0; i < entries.size(); i++) {
      if (misplaced.test(entries.get(i))) {
        found.add(finding(Pointer.child(pointer, i), text.apply(entries.get(i)), where));
      }
    }
  }

  private static boolean hasVariable(String text) {
    int open = text.indexOf(OPEN);
    return open >= 0 && text.indexOf('}', open) > 0;
  }

  /** A variable's own colon counts as one of the ARN's. */
  private static boolean hasVariableBeforeResource(String text) {
    int resource = ParsedArn.resourceStart(text);
    int open = text.indexOf(OPEN);
    return hasVariable(text) && (resource < 0 || open < resource);
  }

  private static Finding finding(String pointer, String text, String where) {
    String name = text.substring(text.indexOf(OPEN) + OPEN.length());
    boolean ofTemplate =
        TemplateLeftover.isOfTemplate(name.substring(0, Math.max(0, name.indexOf('}'))));
    return new Finding(
        pointer,
        ofTemplate
            ? new Problem(
                Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                "A placeholder of a template was never replaced in "
                    + quote(text)
                    + ", and AWS takes it for plain text.",
                text,
                "Write what is meant, or have the template replaced before the policy is used.")
            : new Problem(
                Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                "The policy variable of " + quote(text) + " is plain text in " + where + ".",
                text,
                Fix.of(
                        "Write the text itself, or move the variable into the resource part of Resource"
                            + " or the value of a condition.")
                    .inJava(
                        "Write the text itself, or move the variable into the last part of a resource's ARN"
                            + " or the value of a condition.")));
  }
}
