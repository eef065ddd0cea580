package dev.unless.cli.diff;

import dev.unless.cli.report.WitnessRows.Labelled;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.prove.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The requests of a difference in rows: to whom, which actions, on what, when, and which not. */
final class StatementRows {
  private static final String TO = "to";
  private static final String ACTION = "action";
  private static final String ON = "on";
  private static final String WHEN = "when";

  private StatementRows() {}

  static List<Labelled> of(Difference difference) {
    List<Labelled> rows = new ArrayList<>(all(difference.asStatement()));
    String label = "but not";
    for (Statement except : difference.except()) {
      rows.add(new Labelled(label, exception(except)));
      label = "nor";
    }
    return rows;
  }

  private static List<Labelled> all(Statement statement) {
    List<Labelled> rows = new ArrayList<>();
    statement.principal().ifPresent(element -> rows.add(new Labelled(TO, words(element))));
    rows.add(new Labelled(ACTION, words(statement.action())));
    statement.resource().ifPresent(element -> rows.add(new Labelled(ON, words(element))));
    String label = WHEN;
    for (ConditionEntry entry : statement.conditions()) {
      rows.add(new Labelled(label, words(entry)));
      label = "and";
    }
    return rows;
  }

  /** What a statement says that does not say everything. */
  private static String exception(Statement statement) {
    Statement everything =
        new Statement(
            statement.sid(),
            statement.effect(),
            statement.principal().map(element -> PrincipalElement.everyone()),
            ActionElement.everyAction(),
            statement.resource().map(element -> ResourceElement.everyResource()),
            statement.condition());
    List<Labelled> nothingSaid = all(everything);
    List<Labelled> rows = all(statement);
    String said =
        rows.stream()
            .filter(row -> row.label().equals(WHEN) || !nothingSaid.contains(row))
            .map(row -> row.label() + " " + row.text())
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? "any" : said;
  }

  private static String words(PrincipalElement element) {
    if (element.equals(PrincipalElement.everyone())
        || element.equals(PrincipalElement.everyoneUnderAws())) {
      return "everyone";
    }
    return words(element.negated(), "everyone", element.principals(), StatementRows::words);
  }

  private static String words(Principal principal) {
    return switch (principal.type()) {
      case AWS -> principal.text();
      case SERVICE -> "the service " + principal.text();
      case FEDERATED -> "whom " + principal.text() + " knows";
      case CANONICAL_USER -> "the canonical user " + principal.text();
    };
  }

  private static String words(ActionElement element) {
    return element.equals(ActionElement.everyAction())
        ? "every action"
        : words(element.negated(), "every action", element.patterns(), ActionPattern::text);
  }

  private static String words(ResourceElement element) {
    return element.equals(ResourceElement.everyResource())
        ? "everything"
        : words(element.negated(), "everything", element.patterns(), ResourcePattern::text);
  }

  private static <T> String words(
      boolean negated, String all, List<T> listed, Function<T, String> text) {
    if (listed.isEmpty()) {
      return negated ? all : "nothing";
    }
    String texts = listed.stream().map(text).collect(Collectors.joining(", "));
    return negated ? all + " but " + texts : texts;
  }

  /** Named as an explanation names it. */
  private static String words(ConditionEntry entry) {
    return entry.operator().text()
        + " "
        + entry.key()
        + " "
        + entry.values().stream()
            .map(value -> value.isEmpty() ? "\"\"" : value)
            .collect(Collectors.joining(", "));
  }
}
