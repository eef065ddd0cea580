package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.ResourceElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Policy variables that limit nothing in an Allow: the caller writes their value into the request.
 *
 * <p>Ruling: only keys that any caller can set at will count.
 */
final class CallersVariable {
  private CallersVariable() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (!statement.allows() || !statement.variables()) {
      return found;
    }
    statement
        .statement()
        .resource()
        .filter(element -> !element.negated())
        .ifPresent(element -> resources(statement, element, found));
    for (EntryView entry : statement.entries()) {
      values(entry, found);
    }
    return found;
  }

  private static void resources(
      StatementView statement, ResourceElement element, List<Finding> found) {
    for (int i = 0; i < element.patterns().size(); i++) {
      Text text = element.patterns().get(i).pattern(true);
      if (text.variableKeys().stream().anyMatch(CallersVariable::isChosen)) {
        String written = element.patterns().get(i).text();
        found.add(
            new Finding(
                statement.pointer(element.name(), i),
                new Problem(Code.VARIABLE_USAGE_TOO_PERMISSIVE, chosen(written), written, fix())));
      }
    }
  }

  private static void values(EntryView entry, List<Finding> found) {
    if (entry.operator().isNegated()) {
      return;
    }
    List<Text> texts = entry.texts();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).variableKeys().stream().anyMatch(CallersVariable::isChosen)) {
        String written = entry.entry().values().get(i);
        found.add(entry.finding(Code.VARIABLE_USAGE_TOO_PERMISSIVE, i, chosen(written), fix()));
      }
    }
  }

  private static boolean isChosen(String key) {
    return GlobalKey.of(key).filter(known -> known.origin() == KeyOrigin.CLIENT).isPresent();
  }

  private static String chosen(String written) {
    return "The caller chooses what stands for the policy variable of " + quote(written) + ".";
  }

  private static Fix fix() {
    return Fix.of(
            "Write a variable that AWS fills in, such as ${aws:PrincipalTag/team}, or the value"
                + " itself.")
        .inJava(
            "Write a variable that AWS fills in, such as variable(principalTag(\"team\")), or the"
                + " value itself.");
  }
}
