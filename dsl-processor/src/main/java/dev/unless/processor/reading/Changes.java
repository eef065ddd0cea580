package dev.unless.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a statement may change. */
final class Changes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final ProgramSources sources;
  private final Flow flow;
  private final boolean sharedOnly;
  private final Set<Element> assigned = new LinkedHashSet<>();
  private final Set<Element> lists = new LinkedHashSet<>();
  private final Set<Element> declared = new HashSet<>();
  private boolean returns;
  private boolean takesPolicy;

  /** How many lambdas and classes deep, whose returns are their own. */
  private int within;

  Changes(ProgramSources sources, Flow flow, boolean sharedOnly) {
    this.sources = sources;
    this.flow = flow;
    this.sharedOnly = sharedOnly;
  }

  /** The variables that may have other values afterwards. */
  Set<Element> assigned() {
    return assigned;
  }

  /** The lists that may have other elements afterwards. */
  Set<Element> lists() {
    return lists;
  }

  boolean areNone() {
    return assigned.isEmpty() && lists.isEmpty() && !returns && !takesPolicy;
  }

  @Override
  public String toString() {
    Set<Element> all = new LinkedHashSet<>(assigned);
    all.addAll(lists);
    String names =
        all.stream().map(each -> each.getSimpleName().toString()).collect(Collectors.joining(", "));
    if (returns) {
      return "what is returned here" + (names.isEmpty() ? "" : ", and what becomes of " + names);
    }
    return names.isEmpty() ? "what becomes of it here" : "what becomes of " + names + " here";
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element variable = sources.trees().getElement(getCurrentPath());
    if (variable != null) {
      declared.add(variable);
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    assigned(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void nothing) {
    assigned(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          assigned(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void assigned(ExpressionTree target) {
    Element variable = sources.trees().getElement(new TreePath(getCurrentPath(), target));
    if (!sharedOnly
        && variable instanceof VariableElement
        && !variable.getKind().isField()
        && !declared.contains(variable)) {
      assigned.add(variable);
    }
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    returns |= !sharedOnly && within == 0;
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    within++;
    super.visitLambdaExpression(tree, null);
    within--;
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    within++;
    super.visitClass(tree, null);
    within--;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    if (!sharedOnly
        && getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      takesPolicy |=
          isOfProgram(tree)
              && tree.getArguments().stream()
                  .anyMatch(given -> isOfLibrary(new TreePath(getCurrentPath(), given)));
    }
    return super.visitMethodInvocation(tree, null);
  }

  private boolean isOfLibrary(TreePath given) {
    TypeMirror type = sources.trees().getTypeMirror(given);
    return type != null && sources.types().name(type).startsWith("dev.unless.");
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    Element variable = sources.trees().getElement(getCurrentPath());
    if (variable instanceof VariableElement
        && flow.held().containsKey(variable)
        && Collected.isOne(flow.held().get(variable))
        && (sharedOnly ? isShared(getCurrentPath()) : isChanged(getCurrentPath()))) {
      lists.add(variable);
    }
    return null;
  }

  /** Whether the list is held by another variable, or given to a method of the program. */
  private boolean isShared(TreePath list) {
    TreePath inner = list;
    for (TreePath outer = list.getParentPath(); outer != null; outer = outer.getParentPath()) {
      Tree tree = outer.getLeaf();
      if (tree instanceof MethodInvocationTree call) {
        return call.getArguments().contains(inner.getLeaf()) && isOfProgram(call);
      }
      if (tree instanceof NewClassTree creation) {
        return creation.getArguments().contains(inner.getLeaf()) && isOfProgram(outer);
      }
      if (tree instanceof VariableTree) {
        return true;
      }
      if (tree instanceof AssignmentTree assignment) {
        return assignment.getExpression() == inner.getLeaf();
      }
      if (!(tree instanceof ExpressionTree) || tree instanceof MemberSelectTree) {
        return false;
      }
      inner = outer;
    }
    return false;
  }

  /** Whether a statement that is not followed may change the list. */
  private boolean isChanged(TreePath list) {
    TreePath outer = list.getParentPath();
    if (outer.getLeaf() instanceof MemberSelectTree select) {
      return !Set.of("sort", "size", "isEmpty", "contains", "length", "iterator", "stream")
          .contains(select.getIdentifier().toString());
    }
    return !(outer.getLeaf() instanceof MethodInvocationTree call)
        || !call.getArguments().contains(list.getLeaf())
        || isOfProgram(call);
  }

  private boolean isOfProgram(MethodInvocationTree call) {
    TreePath path = getCurrentPath();
    while (path.getLeaf() != call) {
      path = path.getParentPath();
    }
    Element method = sources.trees().getElement(new TreePath(path, call.getMethodSelect()));
    return method == null || mayChange(sources.types().owner(method), path, method);
  }

  private boolean isOfProgram(TreePath path) {
    Element constructor = sources.trees().getElement(path);
    return constructor == null || mayChange(sources.types().owner(constructor), path, constructor);
  }

  private boolean mayChange(String owner, TreePath path, Element method) {
    boolean looking =
        owner.startsWith("dev.unless.")
            || PassingCalls.onlyLook(owner)
            || (owner.startsWith("java.") && !owner.equals("java.util.Collections"));
    return !looking
        && !(method instanceof ExecutableElement called && sources.isFollowed(path, called));
  }
}
