package dev.unless.document;

import dev.unless.finding.Finding;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds malformed policy variables in statements of a document that knows variables. */
final class VariableGrammar {
  private static final Syntax RESOURCE = new Syntax(true, true);

  /** A hostile document has millions. */
  private static final int MOST_PROBLEMS = 100;

  private final List<Finding> problems = new ArrayList<>();

  /** The problems in the document's order, at most a hundred. */
  List<Finding> problems(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.resource().isPresent()) {
        resource(i, statement.resource().get());
      }
      for (ConditionEntry entry : statement.conditions()) {
        condition(i, entry);
      }
    }
    return problems;
  }

  private void resource(int statement, ResourceElement element) {
    for (ResourcePattern pattern : element.patterns()) {
      if (RESOURCE.mayHaveVariables(pattern.text())) {
        parse(
            pattern::requireVariables,
            () -> Pointer.child(Pointer.statement(statement), element.name()));
      }
    }
  }

  private void condition(int statement, ConditionEntry entry) {
    Syntax syntax = entry.operator().operator().syntax(true);
    for (String value : entry.values()) {
      if (syntax.mayHaveVariables(value)) {
        parse(() -> Text.parse(value, syntax), () -> Pointer.entry(statement, entry));
      }
    }
  }

  private void parse(Runnable parsing, Supplier<String> pointer) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    try {
      parsing.run();
    } catch (RefusedException malformed) {
      problems.add(new Finding(pointer.get(), malformed.problemOfJson()));
    }
  }
}
