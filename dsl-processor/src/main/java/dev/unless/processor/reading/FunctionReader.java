package dev.unless.processor.reading;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads what lambdas and method references make of what they are given. None of them becomes an
 * object.
 */
final class FunctionReader {
  private final ExpressionReader reader;
  private final ProgramSources sources;

  FunctionReader(ExpressionReader reader) {
    this.reader = reader;
    this.sources = reader.sources();
  }

  /** What a function makes of its arguments; empty if that is not followed. */
  Optional<Expression> apply(TreePath function, List<Expression> given) {
    if (reader.isTooDeep()) {
      return Optional.empty();
    }
    if (function.getLeaf() instanceof LambdaExpressionTree lambda) {
      return parameters(function, lambda, given)
          .flatMap(held -> body(new TreePath(function, lambda.getBody()), held));
    }
    return function.getLeaf() instanceof MemberReferenceTree reference
            && sources.trees().getElement(function) instanceof ExecutableElement method
        ? referred(function, reference, method, given)
        : Optional.empty();
  }

  /** What the parameters of a lambda hold; empty if it takes another number of arguments. */
  Optional<Map<Element, Expression>> parameters(
      TreePath function, LambdaExpressionTree lambda, List<Expression> given) {
    Map<Element, Expression> held = new HashMap<>();
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      Element variable =
          sources.trees().getElement(new TreePath(function, lambda.getParameters().get(i)));
      if (variable == null || i >= given.size()) {
        return Optional.empty();
      }
      held.put(variable, given.get(i));
    }
    return Optional.of(held);
  }

  private Optional<Expression> body(TreePath body, Map<Element, Expression> held) {
    ExpressionReader inside = reader.again(held);
    return body.getLeaf() instanceof ExpressionTree
        ? Optional.of(inside.read(body))
        : inside.readBody(body);
  }

  private Optional<Expression> referred(
      TreePath path,
      MemberReferenceTree reference,
      ExecutableElement method,
      List<Expression> given) {
    TreePath qualifier = new TreePath(path, reference.getQualifierExpression());
    boolean ofType = sources.trees().getElement(qualifier) instanceof TypeElement;
    boolean isStatic =
        method.getModifiers().contains(Modifier.STATIC)
            || method.getKind() == ElementKind.CONSTRUCTOR;
    boolean unbound = ofType && !isStatic && !given.isEmpty();
    List<Expression> arguments = unbound ? given.subList(1, given.size()) : given;
    if (sources.isFollowed(path, method) && !unbound) {
      return called(method, arguments);
    }
    Optional<Expression> receiver =
        unbound
            ? Optional.of(given.get(0))
            : isStatic ? Optional.empty() : Optional.of(reader.read(qualifier));
    Invocation call = new Invocation(reader, path, method, receiver, List.of());
    Optional<Expression> followed =
        arguments.isEmpty() ? new CallReader(reader).read(call) : Optional.empty();
    if (followed.isEmpty() && sources.isImpostor(method)) {
      return Optional.of(call.unseen());
    }
    return followed.or(
        () ->
            Optional.of(
                new Call(
                    call.place(),
                    sources.member(method),
                    receiver,
                    OptionalReader.sure(arguments),
                    call.unseen())));
  }

  private Optional<Expression> called(ExecutableElement method, List<Expression> arguments) {
    List<? extends VariableElement> parameters = method.getParameters();
    Map<Element, Expression> held = new HashMap<>();
    if (method.isVarArgs() || parameters.size() != arguments.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < parameters.size(); i++) {
      held.put(parameters.get(i), arguments.get(i));
    }
    return new CallReader(reader).body(method, held);
  }

  /** Each element by a function; empty if one is not followed. */
  Optional<Elements> each(TreePath function, Elements elements) {
    List<Expression> mapped =
        elements.elements().stream()
            .flatMap(element -> apply(function, List.of(element)).stream())
            .toList();
    return mapped.size() == elements.elements().size()
        ? Optional.of(new Elements(TreePlace.of(function), mapped, elements.exact()))
        : Optional.empty();
  }
}
