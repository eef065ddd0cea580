package dev.unless.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Value;
import java.util.List;
import java.util.Optional;

/** The cases of a {@code switch}. */
final class SwitchCases {
  private final ExpressionReader reader;

  SwitchCases(ExpressionReader reader) {
    this.reader = reader;
  }

  /** The one that is taken, where that is known; else all. */
  List<? extends CaseTree> reached(
      TreePath path, List<? extends CaseTree> all, Expression selected) {
    Expression value = reader.resolved(selected);
    boolean known = value instanceof Value || selected instanceof SourceField;
    if (!known || all.stream().anyMatch(SwitchCases::hasPattern)) {
      return all;
    }
    Optional<? extends CaseTree> taken =
        all.stream()
            .filter(
                each ->
                    each.getExpressions().stream()
                        .anyMatch(label -> isTaken(new TreePath(path, each), label, value)))
            .findFirst();
    return taken.isPresent()
        ? List.of(taken.get())
        : all.stream().filter(SwitchCases::isDefault).toList();
  }

  static boolean isDefault(CaseTree each) {
    return each.toString().strip().startsWith("default") || isNullOrDefault(each);
  }

  /** {@code case null, default}, of newer languages. */
  private static boolean isNullOrDefault(CaseTree each) {
    return each.toString().strip().matches("(?s)case null, default\\b.*");
  }

  /** Of newer languages; what it takes is not known here. */
  private static boolean hasPattern(CaseTree each) {
    return each.getExpressions().isEmpty() && !isDefault(each);
  }

  /** Whether a case goes on with what the next one does. */
  static boolean fallThrough(List<? extends CaseTree> all) {
    return all.subList(0, Math.max(all.size() - 1, 0)).stream()
        .filter(each -> each.getBody() == null)
        .anyMatch(each -> !ends(each.getStatements()));
  }

  private static boolean ends(List<? extends StatementTree> statements) {
    Tree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return last instanceof BlockTree block
        ? ends(block.getStatements())
        : last instanceof BreakTree
            || last instanceof ReturnTree
            || last instanceof ThrowTree
            || last instanceof YieldTree
            || last instanceof ContinueTree;
  }

  private boolean isTaken(TreePath at, ExpressionTree label, Expression value) {
    if (value instanceof SourceField constant) {
      return label instanceof IdentifierTree name && name.getName().contentEquals(constant.name());
    }
    return value instanceof Value known
        && reader.read(new TreePath(at, label)) instanceof Value written
        && (known.value().equals(written.value())
            || Folding.binary(Tree.Kind.EQUAL_TO, known.value(), written.value())
                .filter(Boolean.TRUE::equals)
                .isPresent());
  }

  /** What a case does. */
  List<TreePath> body(TreePath at, CaseTree each) {
    Tree body = each.getBody();
    if (body instanceof BlockTree block) {
      TreePath inner = new TreePath(at, block);
      return block.getStatements().stream().map(one -> new TreePath(inner, one)).toList();
    }
    return body != null
        ? List.of(new TreePath(at, body))
        : each.getStatements().stream().map(one -> new TreePath(at, one)).toList();
  }
}
