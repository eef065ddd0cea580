package dev.unless.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Reads what a method's body returns: its variables hold expressions, its loops are run, and each
 * way that it may end is one of the branches of a choice.
 */
final class BodyReader {
  private static final int MOST_STATEMENTS = 2_000;

  /** Calls that let through what they get, or throw. */
  private static final Set<String> GUARDS =
      Set.of("java.util.Objects", "java.lang.System", "java.io.PrintStream");

  private final Trees trees;
  private final TypeNames types;
  private final ExpressionReader reader;
  private int statements;

  BodyReader(Trees trees, TypeNames types, ExpressionReader reader) {
    this.trees = trees;
    this.types = types;
    this.reader = reader;
  }

  /** What the body returns; empty if it does what is not understood here. */
  Optional<Expression> read(TreePath block) {
    if (GrowingLists.areShared(block, trees, types)) {
      return Optional.empty();
    }
    try {
      return returned(paths(block), new HashMap<>());
    } catch (NotUnderstood other) {
      return Optional.empty();
    }
  }

  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static List<TreePath> paths(TreePath statement) {
    return statement.getLeaf() instanceof BlockTree block
        ? block.getStatements().stream().map(each -> new TreePath(statement, each)).toList()
        : List.of(statement);
  }

  /** Empty where nothing is returned: the end is reached, or something thrown. */
  private Optional<Expression> returned(List<TreePath> rest, Map<Element, Expression> held) {
    for (int i = 0; i < rest.size(); i++) {
      TreePath path = rest.get(i);
      if (++statements > MOST_STATEMENTS) {
        throw new NotUnderstood();
      }
      Tree statement = path.getLeaf();
      if (statement instanceof ReturnTree end) {
        return Optional.ofNullable(end.getExpression())
            .map(value -> in(held).read(new TreePath(path, value)));
      }
      if (statement instanceof ThrowTree) {
        return Optional.empty();
      }
      if (statement instanceof IfTree choice) {
        return chosen(path, choice, rest.subList(i + 1, rest.size()), held);
      }
      run(path, held);
    }
    return Optional.empty();
  }

  private Optional<Expression> chosen(
      TreePath path, IfTree choice, List<TreePath> rest, Map<Element, Expression> held) {
    List<TreePath> yes = after(path, choice.getThenStatement(), rest);
    List<TreePath> no =
        choice.getElseStatement() == null ? rest : after(path, choice.getElseStatement(), rest);
    Expression condition = in(held).read(new TreePath(path, choice.getCondition()));
    if (condition instanceof Value value && value.value() instanceof Boolean truth) {
      return returned(truth ? yes : no, held);
    }
    List<Expression> branches =
        Stream.of(yes, no)
            .flatMap(branch -> returned(branch, new HashMap<>(held)).stream())
            .toList();
    return switch (branches.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(branches.get(0));
      default -> Optional.of(new Choice(TreePlace.of(path), branches));
    };
  }

  private static List<TreePath> after(TreePath path, StatementTree first, List<TreePath> rest) {
    return Stream.concat(paths(new TreePath(path, first)).stream(), rest.stream()).toList();
  }

  private ExpressionReader in(Map<Element, Expression> held) {
    return reader.with(held);
  }

  private void run(TreePath path, Map<Element, Expression> held) {
    Tree statement = path.getLeaf();
    if (statement instanceof VariableTree variable) {
      declare(path, variable, held);
    } else if (statement instanceof EnhancedForLoopTree loop) {
      loop(path, loop, held);
    } else if (statement instanceof ExpressionStatementTree expression) {
      run(new TreePath(path, expression.getExpression()), expression.getExpression(), held);
    } else if (statement instanceof BlockTree) {
      paths(path).forEach(each -> run(each, held));
    } else if (!(statement instanceof IfTree guard && isGuard(guard))) {
      throw new NotUnderstood();
    }
  }

  /** Within a loop, where it only throws. */
  private static boolean isGuard(IfTree guard) {
    StatementTree then = guard.getThenStatement();
    boolean throwing =
        then instanceof ThrowTree
            || (then instanceof BlockTree block
                && block.getStatements().size() == 1
                && block.getStatements().get(0) instanceof ThrowTree);
    return throwing && guard.getElseStatement() == null;
  }

  private void declare(TreePath path, VariableTree variable, Map<Element, Expression> held) {
    ExpressionTree initializer = variable.getInitializer();
    if (initializer != null) {
      put(held, trees.getElement(path), in(held).read(new TreePath(path, initializer)));
    }
  }

  private static void put(Map<Element, Expression> held, Element variable, Expression value) {
    if (variable == null) {
      throw new NotUnderstood();
    }
    held.put(variable, value);
  }

  private void loop(TreePath path, EnhancedForLoopTree loop, Map<Element, Expression> held) {
    Expression all = in(held).read(new TreePath(path, loop.getExpression()));
    List<Expression> elements = Sequences.of(all).orElseThrow(NotUnderstood::new);
    Element variable = trees.getElement(new TreePath(path, loop.getVariable()));
    for (Expression element : elements) {
      put(held, variable, element);
      List<TreePath> body = paths(new TreePath(path, loop.getStatement()));
      BodyReader once = new BodyReader(trees, types, reader.again(Map.of()));
      body.forEach(each -> once.run(each, held));
      statements += once.statements + body.size();
      if (statements > MOST_STATEMENTS) {
        throw new NotUnderstood();
      }
    }
  }

  private void run(TreePath path, ExpressionTree tree, Map<Element, Expression> held) {
    if (tree instanceof AssignmentTree assignment) {
      Element variable = trees.getElement(new TreePath(path, assignment.getVariable()));
      put(held, variable, in(held).read(new TreePath(path, assignment.getExpression())));
    } else if (!(tree instanceof MethodInvocationTree call
        && (isAdded(path, call, held) || isNothing(path, call)))) {
      throw new NotUnderstood();
    }
  }

  /** {@code list.add(element)} of a list that grows here. */
  private boolean isAdded(TreePath path, MethodInvocationTree call, Map<Element, Expression> held) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || call.getArguments().size() != 1) {
      return false;
    }
    TreePath selected = new TreePath(path, select);
    Element list = trees.getElement(new TreePath(selected, select.getExpression()));
    if (list == null || !(held.get(list) instanceof Elements before)) {
      return false;
    }
    Expression added = in(held).read(new TreePath(path, call.getArguments().get(0)));
    List<Expression> elements = new ArrayList<>(before.elements());
    if (select.getIdentifier().contentEquals("add")) {
      elements.add(added);
    } else if (select.getIdentifier().contentEquals("addAll")) {
      elements.addAll(Sequences.of(added).orElseThrow(NotUnderstood::new));
    } else {
      return false;
    }
    held.put(list, new Elements(before.place(), elements));
    return true;
  }

  /** A call that gets no value of the library and no list, so that it changes no policy. */
  private boolean isNothing(TreePath path, MethodInvocationTree call) {
    Element method = trees.getElement(new TreePath(path, call.getMethodSelect()));
    return method != null
        && (GUARDS.contains(types.owner(method))
            || (isPlainReceiver(path, call)
                && call.getArguments().stream()
                    .allMatch(given -> isPlain(new TreePath(path, given)))));
  }

  private boolean isPlainReceiver(TreePath path, MethodInvocationTree call) {
    return !(call.getMethodSelect() instanceof MemberSelectTree select)
        || isPlain(new TreePath(new TreePath(path, select), select.getExpression()));
  }

  private boolean isPlain(TreePath given) {
    TypeMirror type = trees.getTypeMirror(given);
    String name = type == null ? "" : types.name(type);
    boolean function =
        given.getLeaf() instanceof LambdaExpressionTree
            || given.getLeaf() instanceof MemberReferenceTree;
    return !function
        && !name.startsWith("dev.unless.")
        && !name.startsWith("java.util.")
        && !name.endsWith("[]");
  }
}
