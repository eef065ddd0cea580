package dev.unless.processor.reading;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Maybe;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Reads what streams and lists make of their elements. */
final class StreamReader {
  private static final Set<String> COLLECTORS =
      Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet");

  private final ExpressionReader reader;
  private final FunctionReader functions;

  StreamReader(ExpressionReader reader) {
    this.reader = reader;
    this.functions = new FunctionReader(reader);
  }

  Optional<Expression> read(Invocation call) {
    if (call.method().getModifiers().contains(Modifier.STATIC)) {
      return ofStatic(call);
    }
    return call.receiver().flatMap(Sequences::of).flatMap(all -> step(call, all));
  }

  private Optional<Expression> ofStatic(Invocation call) {
    String name = call.owner() + "." + call.name();
    return switch (name) {
      case "java.util.stream.Stream.of", "java.util.stream.Stream.ofNullable" ->
          Optional.of(
              call.count() == 1 && call.isArray(0)
                  ? call.argument(0)
                  : new Elements(call.place(), call.arguments()));
      case "java.util.Arrays.stream" -> call.count() == 1 ? sequence(call, 0) : Optional.empty();
      case "java.util.stream.Stream.concat" -> joined(call, call.arguments());
      case "java.util.stream.Stream.empty",
          "java.util.Collections.emptyList",
          "java.util.Collections.emptySet",
          "java.util.Collections.singletonList",
          "java.util.Collections.singleton" ->
          Optional.of(new Elements(call.place(), call.arguments()));
      default -> Optional.empty();
    };
  }

  private Optional<Expression> sequence(Invocation call, int argument) {
    return Sequences.of(reader.resolved(call.argument(argument))).map(Expression.class::cast);
  }

  private Optional<Expression> joined(Invocation call, List<Expression> parts) {
    List<Elements> all =
        parts.stream().flatMap(part -> Sequences.of(reader.resolved(part)).stream()).toList();
    return all.size() == parts.size()
        ? Optional.of(Sequences.joined(call.place(), all))
        : Optional.empty();
  }

  private Optional<Expression> step(Invocation call, Elements all) {
    return switch (call.name()) {
      case "stream", "parallelStream", "sequential", "unordered", "peek", "toList", "toArray" ->
          Optional.of(all);
      case "sorted" -> Optional.of(sorted(call, all));
      case "contains" -> contains(call, all);
      case "distinct" -> Optional.of(new Elements(all.place(), all.elements(), false));
      case "map", "mapToObj" -> functions.each(call.written(0), all).map(Expression.class::cast);
      case "flatMap" ->
          functions.each(call.written(0), all).flatMap(mapped -> joined(call, mapped.elements()));
      case "filter" -> filtered(call, all);
      case "collect" -> collected(call, all);
      case "reduce" -> reduced(call, all);
      case "findFirst", "findAny" -> Optional.of(first(call, all));
      case "size", "count", "isEmpty" -> counted(call, all);
      case "get" -> call.count() == 1 ? element(all, call.argument(0)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Elements sorted(Invocation call, Elements all) {
    boolean texts =
        all.elements().stream()
            .allMatch(each -> each instanceof Value value && value.value() instanceof String);
    return texts && call.count() == 0
        ? new Elements(
            all.place(),
            all.elements().stream()
                .sorted(Comparator.comparing(each -> (String) ((Value) each).value()))
                .toList(),
            all.exact())
        : new Elements(all.place(), all.elements(), false);
  }

  private static Optional<Expression> contains(Invocation call, Elements all) {
    boolean known = all.exact() && all.elements().stream().allMatch(Value.class::isInstance);
    return known && call.argument(0) instanceof Value sought
        ? Optional.of(
            new Value(
                call.place(),
                all.elements().stream()
                    .anyMatch(each -> ((Value) each).value().equals(sought.value())),
                false))
        : Optional.empty();
  }

  private static Optional<Expression> element(Elements all, Expression index) {
    return all.exact()
            && index instanceof Value value
            && value.value() instanceof Integer i
            && i >= 0
            && i < all.elements().size()
        ? Optional.of(all.elements().get(i))
        : Optional.empty();
  }

  private static Optional<Expression> counted(Invocation call, Elements all) {
    int size = all.elements().size();
    return Optional.of(call.name())
        .filter(name -> all.exact())
        .map(
            name ->
                new Value(
                    call.place(),
                    name.equals("isEmpty") ? (Object) (size == 0) : (Object) size,
                    false));
  }

  /** Those that pass, where that is known; else all that are only known at run time. */
  private Optional<Expression> filtered(Invocation call, Elements all) {
    List<Expression> left = new ArrayList<>();
    boolean exact = all.exact();
    for (Expression element : all.elements()) {
      Optional<Expression> passes = functions.apply(call.written(0), List.of(element));
      if (passes.isPresent()
          && passes.get() instanceof Value value
          && value.value() instanceof Boolean truth) {
        if (truth) {
          left.add(element);
        }
      } else if (element instanceof Unseen || element instanceof Expression.Followed) {
        left.add(element);
        exact = false;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Elements(all.place(), left, exact));
  }

  private Optional<Expression> collected(Invocation call, Elements all) {
    TreePath collector = call.written(0);
    if (!(collector.getLeaf() instanceof MethodInvocationTree made)) {
      return Optional.empty();
    }
    Element method =
        reader.sources().trees().getElement(new TreePath(collector, made.getMethodSelect()));
    if (method == null
        || !reader.sources().types().owner(method).equals("java.util.stream.Collectors")) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    if (name.equals("joining") && made.getArguments().size() < 2) {
      List<Expression> separator =
          made.getArguments().stream()
              .map(text -> reader.read(new TreePath(collector, text)))
              .toList();
      return all.exact() || separator.isEmpty()
          ? Optional.of(TextReader.joined(call.place(), separator, all.elements()))
          : Optional.empty();
    }
    return COLLECTORS.contains(name) ? Optional.of(all) : Optional.empty();
  }

  private Optional<Expression> reduced(Invocation call, Elements all) {
    boolean seeded = call.count() == 2;
    if (call.count() > 2 || (!seeded && all.elements().isEmpty())) {
      return Optional.empty();
    }
    Expression result = seeded ? call.argument(0) : all.elements().get(0);
    for (Expression next :
        seeded ? all.elements() : all.elements().subList(1, all.elements().size())) {
      Optional<Expression> joined =
          functions.apply(call.written(call.count() - 1), List.of(result, next));
      if (joined.isEmpty()) {
        return Optional.empty();
      }
      result = joined.get();
    }
    return Optional.of(
        seeded ? result : new Maybe(call.unseen(), Optional.of(result), all.exact()));
  }

  private static Expression first(Invocation call, Elements all) {
    return new Maybe(call.unseen(), all.elements().stream().findFirst(), all.exact());
  }
}
