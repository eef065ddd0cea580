package dev.unless.processor.reading;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a statement may change. */
final class Changes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Methods of collections after which there may be more in them. */
  private static final Set<String> ADDING = Set.of("add", "put", "offer", "push", "merge");

  /**
   * Methods of collections after which something may be gone, or by which others may change them.
   */
  private static final Set<String> CHANGING =
      Set.of(
          "remove",
          "set",
          "clear",
          "replace",
          "retain",
          "compute",
          "poll",
          "pop",
          "subList",
          "iterator",
          "listIterator",
          "drain");

  private final ProgramSources sources;
  private final Flow flow;
  private final boolean nested;
  private final Set<Element> assigned = new LinkedHashSet<>();
  private final Set<Element> lists = new LinkedHashSet<>();
  private final Set<Element> replaced = new LinkedHashSet<>();
  private final Set<Element> declared = new HashSet<>();
  private boolean returns;
  private boolean takesPolicy;

  /** The methods that have been looked into. */
  private final Set<Element> asked;

  private @Nullable TreePath statement;

  /** How many lambdas and classes deep, whose returns are their own. */
  private int within;

  /**
   * @param statement what is looked at
   * @param nested whether the statement itself is followed, and only what stands in its expressions
   *     is not
   */
  static Changes of(TreePath statement, ProgramSources sources, Flow flow, boolean nested) {
    Changes changes = new Changes(sources, flow, nested, new HashSet<>());
    changes.statement = statement;
    changes.scan(statement, null);
    return changes;
  }

  private Changes(ProgramSources sources, Flow flow, boolean nested, Set<Element> asked) {
    this.asked = asked;
    this.sources = sources;
    this.flow = flow;
    this.nested = nested;
  }

  /** The variables that may have other values afterwards. */
  Set<Element> assigned() {
    return assigned;
  }

  /** The lists of which elements may be gone afterwards. */
  Set<Element> replaced() {
    return replaced;
  }

  /** The lists that may have more elements afterwards. */
  Set<Element> lists() {
    return lists;
  }

  boolean areNone() {
    return assigned.isEmpty() && lists.isEmpty() && replaced.isEmpty() && !returns && !takesPolicy;
  }

  @Override
  public String toString() {
    Set<Element> all = new LinkedHashSet<>(assigned);
    all.addAll(lists);
    all.addAll(replaced);
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
    if (!(nested && isOfStatement())) {
      assigned(tree.getVariable());
    }
    return super.visitAssignment(tree, null);
  }

  /** Whether it is the statement's own assignment, which is followed. */
  private boolean isOfStatement() {
    return statement != null
        && (getCurrentPath().getLeaf() == statement.getLeaf()
            || getCurrentPath().getParentPath().getLeaf() == statement.getLeaf());
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
    if (target instanceof ArrayAccessTree access) {
      changed(new TreePath(getCurrentPath(), access), access.getExpression());
    }
    if (variable instanceof VariableElement
        && !variable.getKind().isField()
        && !declared.contains(variable)) {
      assigned.add(variable);
    }
  }

  /** An array one of whose elements is another one afterwards. */
  private void changed(TreePath path, ExpressionTree array) {
    Element variable = sources.trees().getElement(new TreePath(path, array));
    if (variable != null && flow.held().containsKey(variable)) {
      replaced.add(variable);
    }
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    returns |= !nested && within == 0;
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
    if (!nested && getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree) {
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
        && isContainer(variable)) {
      TreePath here = getCurrentPath();
      if (here.getParentPath().getLeaf() instanceof MemberSelectTree select) {
        String method = select.getIdentifier().toString();
        if (ADDING.stream().anyMatch(method::startsWith)) {
          lists.add(variable);
        } else if (CHANGING.stream().anyMatch(method::startsWith)) {
          replaced.add(variable);
        }
      } else if (nested ? isShared(here) : isChanged(here)) {
        lists.add(variable);
      }
    }
    return null;
  }

  private boolean isContainer(Element variable) {
    String type = sources.types().name(variable.asType());
    return type.endsWith("[]")
        || (type.startsWith("java.util.") && !type.startsWith("java.util.Optional"));
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
      if (tree instanceof ArrayAccessTree) {
        return false; // That is an element of it.
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
    if (PassingCalls.onlyLooks(owner, method.getSimpleName().toString())) {
      return false;
    }
    return !(method instanceof ExecutableElement called)
        || !sources.isFollowed(path, called)
        || fillsWhatItGets(called);
  }

  /** Whether a method of the same class changes lists that it is given. */
  private boolean fillsWhatItGets(ExecutableElement method) {
    TreePath declared = sources.trees().getPath(method);
    if (!asked.add(method)
        || declared == null
        || !(declared.getLeaf() instanceof MethodTree tree)
        || tree.getBody() == null) {
      return false;
    }
    Map<Element, Expression> parameters = new HashMap<>();
    method
        .getParameters()
        .forEach(
            parameter ->
                parameters.put(parameter, new Elements(TreePlace.of(declared), List.of())));
    Changes changes = new Changes(sources, new Flow(parameters), false, asked);
    changes.scan(new TreePath(declared, tree.getBody()), null);
    return !changes.lists.isEmpty() || !changes.replaced.isEmpty();
  }
}
