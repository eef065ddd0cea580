package dev.unless.processor.source;

import com.sun.source.tree.BinaryTree;
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
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.LibraryField;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Predicate<Element> inSource;

  /** The initializers of the local variables in reach. */
  private final Map<Element, TreePath> locals;

  /**
   * @param inSource whether an element's class is being compiled
   */
  ExpressionReader(Trees trees, TypeNames types, Predicate<Element> inSource) {
    this(trees, types, inSource, Map.of());
  }

  private ExpressionReader(
      Trees trees, TypeNames types, Predicate<Element> inSource, Map<Element, TreePath> locals) {
    this.trees = trees;
    this.types = types;
    this.inSource = inSource;
    this.locals = locals;
  }

  ExpressionReader with(Map<Element, TreePath> more) {
    return new ExpressionReader(trees, types, inSource, Map.copyOf(more));
  }

  Expression read(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return read(child(path, parenthesized.getExpression()));
    }
    if (tree instanceof TypeCastTree cast) {
      return read(child(path, cast.getExpression()));
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() == null
          ? unseen(path, "null")
          : new Value(place(path), literal.getValue(), true);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(path, binary);
    }
    if (tree instanceof UnaryTree unary) {
      return unary(path, unary);
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
    return unseen(path, "an expression");
  }

  private TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  private TreePlace place(TreePath path) {
    return new TreePlace(path.getCompilationUnit(), path.getLeaf());
  }

  private List<Expression> readAll(TreePath parent, List<? extends ExpressionTree> children) {
    return children.stream().map(tree -> read(child(parent, tree))).toList();
  }

  private Expression binary(TreePath path, BinaryTree binary) {
    if (binary.getKind() != Tree.Kind.PLUS || !isString(trees.getTypeMirror(path))) {
      return unseen(path, "an expression");
    }
    List<Expression> parts =
        Stream.of(binary.getLeftOperand(), binary.getRightOperand())
            .map(tree -> read(child(path, tree)))
            .flatMap(
                part -> part instanceof Joined joined ? joined.parts().stream() : Stream.of(part))
            .toList();
    if (parts.stream().allMatch(part -> part instanceof Value value && value.constant())) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(((Value) part).value()));
      return new Value(place(path), text.toString(), true);
    }
    return new Joined(place(path), parts);
  }

  private boolean isString(TypeMirror type) {
    return type != null && types.name(type).equals("java.lang.String");
  }

  private Expression unary(TreePath path, UnaryTree unary) {
    Expression operand = read(child(path, unary.getExpression()));
    if (unary.getKind() == Tree.Kind.UNARY_MINUS && operand instanceof Value value) {
      Optional<Object> negated = negated(value.value());
      if (negated.isPresent()) {
        return new Value(place(path), negated.get(), value.constant());
      }
    }
    return unseen(path, "an expression");
  }

  private static Optional<Object> negated(Object number) {
    if (number instanceof Integer integer) {
      return Optional.of(-integer);
    }
    if (number instanceof Long wide) {
      return Optional.of(-wide);
    }
    return number instanceof Double real ? Optional.of(-real) : Optional.empty();
  }

  private Expression name(TreePath path) {
    if (!(trees.getElement(path) instanceof VariableElement variable)) {
      return unseen(path, "an expression");
    }
    if (variable.getConstantValue() != null) {
      return new Value(place(path), variable.getConstantValue(), true);
    }
    TreePath initializer = locals.get(variable);
    if (initializer != null) {
      return read(initializer);
    }
    boolean field =
        variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.ENUM_CONSTANT;
    if (!field
        || !variable.getModifiers().contains(Modifier.STATIC)
        || !variable.getModifiers().contains(Modifier.FINAL)) {
      return unseen(path, variable);
    }
    String owner = types.owner(variable);
    String name = variable.getSimpleName().toString();
    return inSource.test(variable)
        ? new SourceField(place(path), owner, name, unseen(path, variable))
        : new LibraryField(place(path), owner, name, unseen(path, variable));
  }

  private Expression call(TreePath path, MethodInvocationTree invocation) {
    TreePath select = child(path, invocation.getMethodSelect());
    if (!(trees.getElement(select) instanceof ExecutableElement method)) {
      return unseen(path, "a call");
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Optional<Expression> receiver =
        !isStatic && invocation.getMethodSelect() instanceof MemberSelectTree member
            ? Optional.of(read(child(select, member.getExpression())))
            : Optional.empty();
    Unseen unseen = unseen(path, "the result of " + method.getSimpleName());
    if (!isStatic && receiver.isEmpty()) {
      return unseen;
    }
    return new Call(
        place(path), member(method), receiver, readAll(path, invocation.getArguments()), unseen);
  }

  private Expression creation(TreePath path, NewClassTree creation) {
    if (!(trees.getElement(path) instanceof ExecutableElement constructor)) {
      return unseen(path, "a new object");
    }
    return new Call(
        place(path),
        member(constructor),
        Optional.empty(),
        readAll(path, creation.getArguments()),
        unseen(path, "a new " + creation.getIdentifier()));
  }

  Member member(ExecutableElement method) {
    List<Member.Parameter> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(
          new Member.Parameter(types.name(parameter.asType()), types.domains(parameter)));
    }
    return new Member(
        types.owner(method), method.getSimpleName().toString(), parameters, method.isVarArgs());
  }

  private Unseen unseen(TreePath path, VariableElement variable) {
    TypeMirror type = variable.asType();
    String name = variable.getSimpleName().toString();
    return new Unseen(
        place(path),
        name,
        variable.getEnclosingElement() + "." + name,
        types.name(type),
        types.elementName(type),
        types.domains(variable));
  }

  private Unseen unseen(TreePath path, String name) {
    TypeMirror type = trees.getTypeMirror(path);
    Tree tree = path.getLeaf();
    return new Unseen(
        place(path),
        name,
        name + "@" + System.identityHashCode(tree),
        type == null ? "" : types.name(type),
        type == null ? Optional.empty() : types.elementName(type),
        List.of());
  }
}
