package dev.unless.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.ParameterDomains;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.LibraryField;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads expressions from attributed trees. */
final class ExpressionReader {
  private static final int DEEPEST = 8;

  private final Trees trees;
  private final TypeNames types;
  private final ParameterDomains domains;
  private final Predicate<Element> inSource;
  private final HoleReader holes;

  /** What the local variables in reach hold. */
  private final Map<Element, Expression> locals;

  /** How many methods and lambdas deep. */
  private final int depth;

  /**
   * @param inSource whether an element's class is being compiled
   */
  ExpressionReader(
      Trees trees, TypeNames types, ParameterDomains domains, Predicate<Element> inSource) {
    this(trees, types, domains, inSource, new HoleReader(trees, types), Map.of(), 0);
  }

  private ExpressionReader(
      Trees trees,
      TypeNames types,
      ParameterDomains domains,
      Predicate<Element> inSource,
      HoleReader holes,
      Map<Element, Expression> locals,
      int depth) {
    this.depth = depth;
    this.trees = trees;
    this.types = types;
    this.domains = domains;
    this.inSource = inSource;
    this.holes = holes;
    this.locals = locals;
  }

  /** In reach of more variables, in the same method. */
  ExpressionReader with(Map<Element, Expression> more) {
    Map<Element, Expression> all = new HashMap<>(locals);
    all.putAll(more);
    return new ExpressionReader(trees, types, domains, inSource, holes, Map.copyOf(all), depth);
  }

  /** In another method, which may be called more than once. */
  ExpressionReader within(Map<Element, Expression> parameters) {
    return new ExpressionReader(
        trees, types, domains, inSource, holes.again(), Map.copyOf(parameters), depth + 1);
  }

  /** In a lambda, or a loop's body, which is run more than once. */
  ExpressionReader again(Map<Element, Expression> more) {
    Map<Element, Expression> all = new HashMap<>(locals);
    all.putAll(more);
    return within(all);
  }

  boolean isTooDeep() {
    return depth >= DEEPEST;
  }

  Expression read(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return read(child(path, parenthesized.getExpression()));
    }
    if (tree instanceof TypeCastTree cast) {
      return cast(path, cast);
    }
    if (tree instanceof LiteralTree literal && literal.getValue() != null) {
      return new Value(place(path), literal.getValue(), true);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(path, binary);
    }
    if (tree instanceof UnaryTree unary) {
      return operation(
          path, unary.getExpression(), operand -> Folding.unary(unary.getKind(), operand));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return choice(path, choice);
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return choice(path, choice);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return name(path);
    }
    if (tree instanceof MethodInvocationTree invocation) {
      return call(path, invocation);
    }
    if (tree instanceof NewClassTree creation && creation.getClassBody() == null) {
      return creation(path, creation);
    }
    if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
      return new Elements(place(path), readAll(path, array.getInitializers()));
    }
    return holes.orWrong(path);
  }

  private TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  private TreePlace place(TreePath path) {
    return TreePlace.of(path);
  }

  private List<Expression> readAll(TreePath parent, List<? extends ExpressionTree> children) {
    return children.stream().map(tree -> read(child(parent, tree))).toList();
  }

  private Expression cast(TreePath path, TypeCastTree cast) {
    Expression operand = read(child(path, cast.getExpression()));
    TypeMirror type = trees.getTypeMirror(path);
    return operand instanceof Value value && type != null && type.getKind().isPrimitive()
        ? new Value(place(path), Folding.cast(type.getKind(), value.value()), value.constant())
        : operand;
  }

  private Expression binary(TreePath path, BinaryTree binary) {
    if (binary.getKind() == Tree.Kind.PLUS && isString(trees.getTypeMirror(path))) {
      return joined(path, binary);
    }
    Expression right = read(child(path, binary.getRightOperand()));
    return right instanceof Value value && value.constant()
        ? operation(
            path,
            binary.getLeftOperand(),
            left -> Folding.binary(binary.getKind(), left, value.value()))
        : holes.orWrong(path);
  }

  private Expression operation(
      TreePath path, Tree operand, Function<Object, Optional<Object>> computed) {
    return read(child(path, operand)) instanceof Value value && value.constant()
        ? computed
            .apply(value.value())
            .<Expression>map(result -> new Value(place(path), result, true))
            .orElseGet(() -> holes.orWrong(path))
        : holes.orWrong(path);
  }

  private Expression choice(TreePath path, ConditionalExpressionTree choice) {
    if (read(child(path, choice.getCondition())) instanceof Value condition
        && condition.value() instanceof Boolean truth) {
      return read(child(path, truth ? choice.getTrueExpression() : choice.getFalseExpression()));
    }
    Expression yes = read(child(path, choice.getTrueExpression()));
    Expression no = read(child(path, choice.getFalseExpression()));
    return new Choice(place(path), List.of(yes, no));
  }

  /** Where each case is one expression. */
  private Expression choice(TreePath path, SwitchExpressionTree choice) {
    List<Expression> branches = new ArrayList<>();
    for (CaseTree each : choice.getCases()) {
      if (each.getBody() instanceof ExpressionTree value) {
        branches.add(read(child(child(path, each), value)));
      } else if (!(each.getBody() instanceof ThrowTree)) {
        return holes.orWrong(path);
      }
    }
    return branches.isEmpty() ? holes.orWrong(path) : new Choice(place(path), branches);
  }

  private Expression joined(TreePath path, BinaryTree binary) {
    return TextReader.joined(
        place(path),
        Stream.of(binary.getLeftOperand(), binary.getRightOperand())
            .map(tree -> read(child(path, tree))));
  }

  private boolean isString(TypeMirror type) {
    return type != null && types.name(type).equals("java.lang.String");
  }

  private Expression name(TreePath path) {
    if (!(trees.getElement(path) instanceof VariableElement variable)) {
      return holes.orWrong(path);
    }
    if (variable.getConstantValue() != null) {
      return new Value(place(path), variable.getConstantValue(), true);
    }
    Expression held = locals.get(variable);
    if (held != null) {
      return held;
    }
    boolean field =
        variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.ENUM_CONSTANT;
    if (!field
        || !variable.getModifiers().contains(Modifier.STATIC)
        || !variable.getModifiers().contains(Modifier.FINAL)) {
      return holes.variable(path, variable);
    }
    String owner = types.owner(variable);
    String name = variable.getSimpleName().toString();
    Unseen unseen = holes.variable(path, variable);
    return inSource.test(variable)
        ? new SourceField(place(path), owner, name, unseen)
        : new LibraryField(place(path), owner, name, unseen);
  }

  private Expression call(TreePath path, MethodInvocationTree invocation) {
    TreePath select = child(path, invocation.getMethodSelect());
    if (!(trees.getElement(select) instanceof ExecutableElement method)) {
      return holes.orWrong(path);
    }
    Optional<Expression> known = new CallReader(trees, types, this).read(path, invocation, method);
    if (known.isPresent()) {
      return known.get();
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Optional<Expression> receiver =
        !isStatic && invocation.getMethodSelect() instanceof MemberSelectTree member
            ? Optional.of(read(child(select, member.getExpression())))
            : Optional.empty();
    Unseen unseen = holes.expression(path, method.getSimpleName() + "(…)");
    if (!isStatic && receiver.isEmpty()) {
      return unseen;
    }
    Member member = member(method);
    List<Expression> arguments = readAll(path, invocation.getArguments());
    return TextReader.call(place(path), member, receiver, arguments)
        .orElseGet(() -> new Call(place(path), member, receiver, arguments, unseen));
  }

  private Expression creation(TreePath path, NewClassTree creation) {
    if (!(trees.getElement(path) instanceof ExecutableElement constructor)) {
      return holes.orWrong(path);
    }
    List<Expression> arguments = readAll(path, creation.getArguments());
    if (types.owner(constructor).equals("java.util.ArrayList")) {
      Optional<List<Expression>> elements =
          arguments.isEmpty() ? Optional.of(List.of()) : Sequences.of(arguments.get(0));
      if (elements.isPresent()) {
        return new Elements(place(path), elements.get());
      }
    }
    return new Call(
        place(path),
        member(constructor),
        Optional.empty(),
        arguments,
        holes.expression(path, "new " + creation.getIdentifier() + "(…)"));
  }

  HoleReader holes() {
    return holes;
  }

  Member member(ExecutableElement method) {
    List<Member.Parameter> parameters = new ArrayList<>();
    List<List<String>> annotated = domains.of(method);
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(
          new Member.Parameter(types.name(parameter.asType()), annotated.get(parameters.size())));
    }
    return new Member(
        types.owner(method), method.getSimpleName().toString(), parameters, method.isVarArgs());
  }
}
