package dev.unless.processor.reading;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a constant array or list holds may be another thing once the program runs: final is
 * the field, not its elements.
 */
final class Writes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Methods of a list that only tell what is in it. */
  private static final Set<String> READING =
      Set.of(
          "get",
          "size",
          "stream",
          "contains",
          "containsAll",
          "isEmpty",
          "forEach",
          "indexOf",
          "toString",
          "equals",
          "hashCode",
          "length",
          "clone",
          "toArray");

  private final ProgramSources sources;
  private final VariableElement field;
  private boolean found;

  private Writes(ProgramSources sources, VariableElement field) {
    this.sources = sources;
    this.field = field;
  }

  /**
   * Whether something writes to it, or may: another class, if it is not private, or somebody that
   * gets it.
   *
   * @param declared where it is declared
   */
  static boolean mayChange(TreePath declared, VariableElement field, ProgramSources sources) {
    if (!field.getModifiers().contains(Modifier.PRIVATE) || holdsOthers(field, sources)) {
      return true;
    }
    TreePath outermost = declared;
    for (TreePath at = declared; at != null; at = at.getParentPath()) {
      outermost = at.getLeaf() instanceof ClassTree ? at : outermost;
    }
    Writes writes = new Writes(sources, field);
    writes.scan(outermost, null);
    return writes.found;
  }

  /** Whether its elements are arrays or collections, which whoever reads one may write to. */
  private static boolean holdsOthers(VariableElement field, ProgramSources sources) {
    return sources.types().arguments(field.asType()).stream()
        .map(sources.types()::name)
        .anyMatch(Writes::isContainer);
  }

  static boolean isContainer(String type) {
    return type.endsWith("[]")
        || (type.startsWith("java.util.") && !type.equals("java.util.Locale"));
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    look(getCurrentPath());
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
    look(getCurrentPath());
    return super.visitMemberSelect(select, null);
  }

  private void look(TreePath path) {
    if (field.getSimpleName().contentEquals(name(path.getLeaf()))
        && field.equals(sources.trees().getElement(path))) {
      found |= !isRead(path);
    }
  }

  private static CharSequence name(Tree tree) {
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier()
        : ((IdentifierTree) tree).getName();
  }

  private boolean isRead(TreePath path) {
    TreePath outer = path.getParentPath();
    Tree tree = outer.getLeaf();
    if (tree instanceof ParenthesizedTree) {
      return isRead(outer);
    }
    if (tree instanceof ArrayAccessTree access) {
      return access.getExpression() == path.getLeaf() && !isTarget(outer);
    }
    if (tree instanceof MemberSelectTree select) {
      return READING.contains(select.getIdentifier().toString());
    }
    if (tree instanceof EnhancedForLoopTree loop) {
      return loop.getExpression() == path.getLeaf();
    }
    if (tree instanceof MethodInvocationTree call) {
      return call.getTypeArguments().isEmpty()
          && call.getArguments().contains(path.getLeaf())
          && isLookedAtBy(new TreePath(outer, call.getMethodSelect()));
    }
    return tree instanceof NewClassTree creation
        && creation.getArguments().contains((ExpressionTree) path.getLeaf())
        && isLookedAtBy(outer);
  }

  private static boolean isTarget(TreePath access) {
    Tree tree = access.getParentPath().getLeaf();
    return (tree instanceof AssignmentTree set && set.getVariable() == access.getLeaf())
        || tree instanceof CompoundAssignmentTree
        || tree instanceof UnaryTree;
  }

  /** Whether the library is given it, or a method of the JDK that copies what is in it. */
  private boolean isLookedAtBy(TreePath named) {
    Element method = sources.trees().getElement(named);
    if (method == null) {
      return false;
    }
    String owner = sources.types().owner(method);
    return owner.startsWith("dev.unless.")
        || PassingCalls.copies(owner, method.getSimpleName().toString())
        || (isView(owner, method) && isPassedOn(named.getParentPath()));
  }

  private static boolean isView(String owner, Element method) {
    return owner.equals("java.util.Arrays") && method.getSimpleName().contentEquals("asList");
  }

  /** Whether a list that writes through to the array is given to somebody who only looks. */
  private boolean isPassedOn(TreePath view) {
    TreePath outer = view.getParentPath();
    return outer.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(view.getLeaf())
        && isLookedAtBy(new TreePath(outer, call.getMethodSelect()));
  }
}
