package dev.unless.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A method's body that is local variables and one {@code return}.
 *
 * @param locals the initializers of the local variables
 * @param returned what it returns
 */
record MethodBody(Map<Element, TreePath> locals, TreePath returned) {

  /** The body of the method; empty if it is of another form. */
  static Optional<MethodBody> of(TreePath method, Trees trees) {
    BlockTree block = ((MethodTree) method.getLeaf()).getBody();
    if (block == null || block.getStatements().isEmpty()) {
      return Optional.empty();
    }
    TreePath body = new TreePath(method, block);
    List<? extends StatementTree> statements = block.getStatements();
    Map<Element, TreePath> locals = new HashMap<>();
    for (StatementTree statement : statements.subList(0, statements.size() - 1)) {
      if (!(statement instanceof VariableTree variable)) {
        return Optional.empty();
      }
      TreePath path = new TreePath(body, variable);
      ExpressionTree initializer = variable.getInitializer();
      if (initializer != null) {
        locals.put(trees.getElement(path), new TreePath(path, initializer));
      }
    }
    Tree last = statements.get(statements.size() - 1);
    if (!(last instanceof ReturnTree end) || end.getExpression() == null) {
      return Optional.empty();
    }
    TreePath path = new TreePath(body, end);
    return Optional.of(new MethodBody(locals, new TreePath(path, end.getExpression())));
  }
}
