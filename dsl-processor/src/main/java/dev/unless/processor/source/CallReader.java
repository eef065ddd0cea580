package dev.unless.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.processor.declaration.TypeNames;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Reads calls that are followed instead of made: methods of the same class, streams, and the JDK's
 * guards. No lambda becomes an object; what it says is read for each element.
 */
final class CallReader {
  private final Trees trees;
  private final TypeNames types;
  private final ExpressionReader reader;

  CallReader(Trees trees, TypeNames types, ExpressionReader reader) {
    this.trees = trees;
    this.types = types;
    this.reader = reader;
  }

  /** What the call comes to; empty if it is not followed. It is no constant of the language. */
  Optional<Expression> read(TreePath path, MethodInvocationTree call, ExecutableElement method) {
    return followed(path, call, method)
        .map(
            result ->
                result instanceof Value value
                    ? new Value(value.place(), value.value(), false)
                    : result);
  }

  private Optional<Expression> followed(
      TreePath path, MethodInvocationTree call, ExecutableElement method) {
    if (reader.isTooDeep()) {
      return Optional.empty();
    }
    String owner = types.owner(method);
    String name = method.getSimpleName().toString();
    if (owner.equals("java.util.Objects") && name.startsWith("requireNonNull")) {
      return Optional.of(argument(path, call, 0));
    }
    if (owner.equals("java.util.stream.Stream") || name.equals("stream")) {
      return stream(path, call, method);
    }
    return isFollowed(path, method) ? inlined(path, call, method) : Optional.empty();
  }

  private Expression argument(TreePath path, MethodInvocationTree call, int index) {
    return reader.read(new TreePath(path, call.getArguments().get(index)));
  }

  private Optional<Expression> stream(
      TreePath path, MethodInvocationTree call, ExecutableElement method) {
    Optional<List<Expression>> elements = source(path, call, method);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<Expression> all = elements.get();
    return switch (method.getSimpleName().toString()) {
      case "stream", "of", "toList", "collect" -> Optional.of(listed(path, all));
      case "map" -> mapped(path, call, all).map(mapped -> listed(path, mapped));
      case "flatMap" -> mapped(path, call, all).flatMap(mapped -> flat(path, mapped));
      case "filter" ->
          all.stream().allMatch(Expression.Unseen.class::isInstance)
              ? Optional.of(listed(path, all))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<List<Expression>> source(
      TreePath path, MethodInvocationTree call, ExecutableElement method) {
    String owner = types.owner(method);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      boolean ofStream = owner.equals("java.util.stream.Stream");
      List<Expression> given =
          call.getArguments().stream().map(tree -> reader.read(new TreePath(path, tree))).toList();
      return ofStream
          ? Optional.of(given)
          : given.isEmpty() ? Optional.empty() : Sequences.of(given.get(0));
    }
    return owner.startsWith("java.util.")
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? Sequences.of(
            reader.read(new TreePath(new TreePath(path, select), select.getExpression())))
        : Optional.empty();
  }

  private static Expression listed(TreePath path, List<Expression> elements) {
    return new Elements(TreePlace.of(path), elements);
  }

  private Optional<Expression> flat(TreePath path, List<Expression> parts) {
    List<Expression> all = new ArrayList<>();
    for (Expression part : parts) {
      Optional<List<Expression>> elements = Sequences.of(part);
      if (elements.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(elements.get());
    }
    return Optional.of(listed(path, all));
  }

  private Optional<List<Expression>> mapped(
      TreePath path, MethodInvocationTree call, List<Expression> elements) {
    List<Expression> mapped = new ArrayList<>();
    TreePath function = new TreePath(path, call.getArguments().get(0));
    for (Expression element : elements) {
      Optional<Expression> result = applied(function, element);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      mapped.add(result.get());
    }
    return Optional.of(mapped);
  }

  private Optional<Expression> applied(TreePath function, Expression element) {
    if (function.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1) {
      VariableTree parameter = lambda.getParameters().get(0);
      Element variable = trees.getElement(new TreePath(function, parameter));
      ExpressionReader inside = reader.again(Map.of(variable, element));
      TreePath body = new TreePath(function, lambda.getBody());
      return lambda.getBody() instanceof ExpressionTree
          ? Optional.of(inside.read(body))
          : new BodyReader(trees, types, inside).read(body);
    }
    return function.getLeaf() instanceof MemberReferenceTree
            && trees.getElement(function) instanceof ExecutableElement method
        ? referred(function, method, element)
        : Optional.empty();
  }

  private Optional<Expression> referred(
      TreePath path, ExecutableElement method, Expression element) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (isStatic && method.getParameters().size() == 1 && isFollowed(path, method)) {
      return body(method, Map.of(method.getParameters().get(0), element));
    }
    boolean unbound = !isStatic && method.getParameters().isEmpty();
    return isStatic || unbound
        ? Optional.of(
            new Call(
                TreePlace.of(path),
                reader.member(method),
                unbound ? Optional.of(element) : Optional.empty(),
                unbound ? List.of() : List.of(element),
                reader.holes().expression(path, method.getSimpleName() + "(…)")))
        : Optional.empty();
  }

  /** Methods of the same class that nobody overrides, or that are checked themselves. */
  private boolean isFollowed(TreePath path, ExecutableElement method) {
    boolean own =
        method.getModifiers().contains(Modifier.PRIVATE)
            || method.getAnnotation(CheckedPolicy.class) != null;
    return own
        && !method.isVarArgs()
        && Objects.equals(method.getEnclosingElement(), enclosing(path));
  }

  private Element enclosing(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return trees.getElement(at);
  }

  private Optional<Expression> inlined(
      TreePath path, MethodInvocationTree call, ExecutableElement method) {
    Map<Element, Expression> given = new HashMap<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      given.put(parameter, argument(path, call, i));
    }
    return body(method, given);
  }

  private Optional<Expression> body(ExecutableElement method, Map<Element, Expression> given) {
    TreePath declared = trees.getPath(method);
    Tree tree = declared == null ? null : declared.getLeaf();
    BlockTree block = tree instanceof MethodTree body ? body.getBody() : null;
    return block == null
        ? Optional.empty()
        : new BodyReader(trees, types, reader.within(given)).read(new TreePath(declared, block));
  }
}
