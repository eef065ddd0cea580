package dev.unless.check.structure;

import dev.unless.check.model.StatementView;
import dev.unless.document.ConditionBlock;
import dev.unless.document.Pointer;
import dev.unless.document.PrincipalElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects without members: conditions that ask for nothing, principals that name nobody. */
final class EmptyObjects {
  private EmptyObjects() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    statement.statement().condition().ifPresent(block -> conditions(statement, block, found));
    statement
        .statement()
        .principal()
        .filter(element -> element.listed().filter(Map::isEmpty).isPresent())
        .ifPresent(element -> found.add(principal(statement, element)));
    return found;
  }

  private static void conditions(
      StatementView statement, ConditionBlock block, List<Finding> found) {
    String place = statement.pointer("Condition");
    if (block.entries().isEmpty() && block.withoutKeys().isEmpty()) {
      found.add(
          new Finding(
              place,
              new Problem(
                  Code.EMPTY_OBJECT_CONDITION,
                  "The Condition is empty, so that it restricts nothing.",
                  "",
                  Fix.of("Write the condition, or leave the element out.")
                      .inJava("Write the condition, or leave it out."))));
    }
    block
        .withoutKeys()
        .forEach(
            operator ->
                found.add(
                    new Finding(
                        Pointer.child(place, operator.text()),
                        new Problem(
                            Code.EMPTY_OBJECT_CONDITION,
                            operator.text()
                                + " has no condition key, so that it restricts nothing.",
                            operator.text(),
                            Fix.of("Write the key and its values, or leave the operator out.")
                                .inJava(
                                    "Compare a key with values, or leave the condition out.")))));
  }

  private static Finding principal(StatementView statement, PrincipalElement element) {
    return new Finding(
        statement.pointer(element.name()),
        new Problem(
            Code.EMPTY_OBJECT_PRINCIPAL,
            element.name()
                + " is an empty object, so that the statement applies to "
                + (element.negated() ? "everybody." : "nobody."),
            "",
            Fix.of("Name the principals, or take the statement out.")
                .inJava("Name the principals, or take the rule out.")));
  }
}
