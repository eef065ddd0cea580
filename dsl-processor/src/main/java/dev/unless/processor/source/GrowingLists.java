package dev.unless.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.TypeNames;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a method's body makes and fills. One that has a second name, or is handed to a
 * method of the program, may be filled where nobody sees it.
 */
final class GrowingLists extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final TypeNames types;
  private final Set<Element> lists = new HashSet<>();
  private boolean shared;

  private GrowingLists(Trees trees, TypeNames types) {
    this.trees = trees;
    this.types = types;
  }

  /** Whether a list that the body makes may be filled elsewhere. */
  static boolean areShared(TreePath body, Trees trees, TypeNames types) {
    GrowingLists scanner = new GrowingLists(trees, types);
    scanner.scan(body, null);
    return scanner.shared;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    super.visitVariable(variable, null);
    ExpressionTree initializer = variable.getInitializer();
    Element element = trees.getElement(getCurrentPath());
    if (initializer instanceof NewClassTree && element != null) {
      lists.add(element);
    }
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    if (lists.contains(trees.getElement(getCurrentPath()))) {
      shared |= isShared(getCurrentPath());
    }
    return null;
  }

  /** Whether the value is held by another variable, or given to a method of the program. */
  private boolean isShared(TreePath list) {
    TreePath inner = list;
    for (TreePath outer = list.getParentPath(); outer != null; outer = outer.getParentPath()) {
      if (outer.getLeaf() instanceof MethodInvocationTree call) {
        return call.getArguments().contains(inner.getLeaf()) && isOfProgram(outer, call);
      }
      if (outer.getLeaf() instanceof VariableTree) {
        return true;
      }
      if (outer.getLeaf() instanceof AssignmentTree assignment) {
        return assignment.getExpression() == inner.getLeaf();
      }
      if (!(outer.getLeaf() instanceof ExpressionTree)
          || outer.getLeaf() instanceof MemberSelectTree) {
        return false;
      }
      inner = outer;
    }
    return false;
  }

  private boolean isOfProgram(TreePath path, MethodInvocationTree call) {
    Element method = trees.getElement(new TreePath(path, call.getMethodSelect()));
    String owner = method == null ? "" : types.owner(method);
    return !owner.startsWith("dev.unless.") && !owner.startsWith("java.");
  }
}
