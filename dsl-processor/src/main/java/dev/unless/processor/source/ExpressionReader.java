package dev.unless.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.processor.declaration.ParameterDomains;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
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
  private final Trees trees;
  private final TypeNames types;
  private final ParameterDomains domains;
  private final Predicate<Element> inSource;
  private final HoleReader holes;

  /** The initializers of the local variables in reach, and what has been read of them. */
  private final Map<Element, TreePath> locals;

  private final Map<Element, Expression> readLocals = new HashMap<>();

  /**
   * @param inSource whether an element's class is being compiled
   */
  ExpressionReader(
      Trees trees, TypeNames types, ParameterDomains domains, Predicate<Element> inSource) {
    this(trees, types, domains, inSource, new HoleReader(trees, types), Map.of());
  }

  private ExpressionReader(
      Trees trees,
      TypeNames types,
      ParameterDomains domains,
      Predicate<Element> inSource,
      HoleReader holes,
      Map<Element, TreePath> locals) {
    this.trees = trees;
    this.types = types;
    this.domains = domains;
    this.inSource = inSource;
    this.holes = holes;
    this.locals = locals;
  }

  ExpressionReader with(Map<Element, TreePath> more) {
    return new ExpressionReader(trees, types, domains, inSource, holes, Map.copyOf(more));
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
    return holes.orWrong(path);
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
    TreePath initializer = locals.get(variable);
    if (initializer != null) {
      return local(variable, initializer);
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

  private Expression local(VariableElement variable, TreePath initializer) {
    Expression known = readLocals.get(variable);
    if (known == null) {
      known = read(initializer);
      readLocals.put(variable, known);
    }
    return known;
  }

  private Expression call(TreePath path, MethodInvocationTree invocation) {
    TreePath select = child(path, invocation.getMethodSelect());
    if (!(trees.getElement(select) instanceof ExecutableElement method)) {
      return holes.orWrong(path);
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
    return new Call(
        place(path),
        member(constructor),
        Optional.empty(),
        readAll(path, creation.getArguments()),
        holes.expression(path, "new " + creation.getIdentifier() + "(…)"));
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
