package dev.unless.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads calls that are followed instead of made. */
final class CallReader {
  private final ExpressionReader reader;
  private final ProgramSources sources;

  CallReader(ExpressionReader reader) {
    this.reader = reader;
    this.sources = reader.sources();
  }

  /** What the call comes to; empty if it is not followed. It is no constant of the language. */
  Optional<Expression> read(Invocation call) {
    if (call.owner().equals(TextReader.STRING)) {
      return new TextReader(reader).call(call);
    }
    return followed(call)
        .map(
            result ->
                result instanceof Value value
                    ? new Value(value.place(), value.value(), false)
                    : result);
  }

  private Optional<Expression> followed(Invocation call) {
    if (PassingCalls.returnsItsArgument(call.owner(), call.name()) && call.count() > 0) {
      return Optional.of(call.argument(0));
    }
    if (call.owner().startsWith("java.util.")) {
      return ofTheJdk(call);
    }
    if (EnumConstants.areAskedFor(call.method()) && sources.inSource().test(call.method())) {
      return Optional.of(EnumConstants.all(call, reader.holes()));
    }
    return sources.isFollowed(call.path(), call.method())
        ? parameters(call).flatMap(given -> body(call.method(), given))
        : Optional.empty();
  }

  private Optional<Expression> ofTheJdk(Invocation call) {
    if (call.receiver().isPresent() && call.receiver().get() instanceof Choice choice) {
      return choice.each(branch -> ofTheJdk(call.on(branch)));
    }
    return new OptionalReader(reader)
        .read(call)
        .or(() -> new MapReader(reader).read(call))
        .or(() -> new StreamReader(reader).read(call));
  }

  /** What the method's parameters hold; those of a variable number are one array. */
  static Optional<Map<Element, Expression>> parameters(Invocation call) {
    List<? extends VariableElement> parameters = call.method().getParameters();
    Map<Element, Expression> given = new HashMap<>();
    int fixed = parameters.size() - (call.method().isVarArgs() ? 1 : 0);
    if (call.count() < fixed) {
      return Optional.empty();
    }
    for (int i = 0; i < fixed; i++) {
      given.put(parameters.get(i), call.argument(i));
    }
    if (fixed < parameters.size()) {
      List<Expression> rest = call.arguments().subList(fixed, call.count());
      boolean array = rest.size() == 1 && call.isArray(fixed);
      given.put(parameters.get(fixed), array ? rest.get(0) : new Elements(call.place(), rest));
    }
    return Optional.of(given);
  }

  /** What a method returns, given this. */
  Optional<Expression> body(ExecutableElement method, Map<Element, Expression> given) {
    return reader.isTooDeep()
        ? Optional.empty()
        : block(method).flatMap(block -> reader.within(given).readBody(block));
  }

  Optional<TreePath> block(ExecutableElement method) {
    return reader.reading().body(method, this::find);
  }

  private Optional<TreePath> find(ExecutableElement method) {
    TreePath declared = sources.trees().getPath(method);
    BlockTree block =
        declared != null && declared.getLeaf() instanceof MethodTree tree ? tree.getBody() : null;
    return block == null ? Optional.empty() : Optional.of(new TreePath(declared, block));
  }
}
