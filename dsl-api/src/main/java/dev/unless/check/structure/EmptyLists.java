package dev.unless.check.structure;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionElement;
import dev.unless.document.Pointer;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists without entries: a statement with one applies to nothing, or to everything. */
final class EmptyLists {

  private EmptyLists() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    ActionElement action = statement.statement().action();
    if (action.patterns().isEmpty()) {
      found.add(of(Code.EMPTY_ARRAY_ACTION, statement, action.name(), action.negated(), "actions"));
    }
    Optional<ResourceElement> resource = statement.statement().resource();
    resource
        .filter(element -> element.patterns().isEmpty())
        .ifPresent(
            element ->
                found.add(
                    of(
                        Code.EMPTY_ARRAY_RESOURCE,
                        statement,
                        element.name(),
                        element.negated(),
                        "resources")));
    statement.statement().principal().ifPresent(element -> principals(statement, element, found));
    statement.entries().stream()
        .filter(entry -> entry.entry().values().isEmpty())
        .forEach(entry -> found.add(condition(entry)));
    return found;
  }

  private static Finding of(
      Code code, StatementView statement, String element, boolean negated, String what) {
    return new Finding(
        statement.pointer(element),
        new Problem(
            code,
            element
                + " is an empty list, so that the statement applies to "
                + (negated ? "all " : "no ")
                + what
                + ".",
            "",
            Fix.of("Name the " + what + ", or take the statement out.")
                .inJava("Name the " + what + ", or take the rule out.")));
  }

  private static void principals(
      StatementView statement, PrincipalElement element, List<Finding> found) {
    element
        .listed()
        .ifPresent(
            listed ->
                listed.forEach(
                    (type, principals) -> {
                      if (principals.isEmpty()) {
                        found.add(
                            new Finding(
                                Pointer.child(statement.pointer(element.name()), type.text()),
                                new Problem(
                                    Code.EMPTY_ARRAY_PRINCIPAL,
                                    element.name()
                                        + " has an empty list under "
                                        + quote(type.text())
                                        + ", which names nobody.",
                                    "",
                                    Fix.of(
                                            "Name the principals, or leave "
                                                + quote(type.text())
                                                + " out.")
                                        .inJava(
                                            "Name the principals in .to(…), or take the rule out."))));
                      }
                    }));
  }

  private static Finding condition(EntryView entry) {
    return new Finding(
        entry.pointer(),
        new Problem(
            Code.EMPTY_ARRAY_CONDITION,
            entry.entry().operator().text()
                + " on "
                + quote(entry.key())
                + " has no values to compare with.",
            "",
            Fix.of("Give the values, or ask with \"Null\" whether the request has the key.")
                .inJava(
                    "Give the values, or ask with .exists() or .absent() whether the request has the key.")));
  }
}
