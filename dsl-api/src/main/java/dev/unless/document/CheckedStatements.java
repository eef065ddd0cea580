package dev.unless.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Statements whose variables have been found well-formed, so that a document that grows need not
 * look for them again in what it had.
 */
final class CheckedStatements extends AbstractList<Statement> implements RandomAccess {
  private final List<Statement> statements;
  private final boolean variables;

  /**
   * @param variables whether variables have a meaning in them
   */
  CheckedStatements(List<Statement> statements, boolean variables) {
    this.statements = statements;
    this.variables = variables;
  }

  boolean isChecked(boolean withVariables) {
    return variables == withVariables;
  }

  /** These and some more that have been checked, too. */
  CheckedStatements and(List<Statement> more) {
    List<Statement> all = new ArrayList<>(statements.size() + more.size());
    all.addAll(statements);
    all.addAll(more);
    return new CheckedStatements(all, variables);
  }

  @Override
  public Statement get(int index) {
    return statements.get(index);
  }

  @Override
  public int size() {
    return statements.size();
  }
}
