package dev.unless.processor.reading;

import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Maybe;
import dev.unless.processor.expression.Expression.Value;
import java.util.List;
import java.util.Optional;

/** Reads what is made of an {@code Optional}. */
final class OptionalReader {
  private static final String OPTIONAL = "java.util.Optional";

  private final FunctionReader functions;

  OptionalReader(ExpressionReader reader) {
    this.functions = new FunctionReader(reader);
  }

  Optional<Expression> read(Invocation call) {
    if (call.owner().equals("java.util.Objects") && call.name().startsWith("requireNonNullElse")) {
      return orElse(call, new Maybe(call.unseen(), Optional.of(call.argument(0)), false), 1);
    }
    if (call.owner().equals("java.util.Objects")
        && call.name().equals("equals")
        && call.argument(0) instanceof Value a
        && call.argument(1) instanceof Value b) {
      return Optional.of(new Value(call.place(), a.value().equals(b.value()), false));
    }
    if (!call.owner().equals(OPTIONAL)) {
      return Optional.empty();
    }
    return call.receiver().isPresent()
        ? of(call.receiver().get()).flatMap(held -> step(call, held))
        : made(call);
  }

  private static Optional<Expression> made(Invocation call) {
    return switch (call.name()) {
      case "of", "ofNullable" ->
          Optional.of(
              new Maybe(
                  call.unseen(),
                  Optional.of(call.argument(0)),
                  call.name().equals("of") || call.argument(0) instanceof Value));
      case "empty" -> Optional.of(new Maybe(call.unseen(), Optional.empty(), true));
      default -> Optional.empty();
    };
  }

  /** An Optional; empty if it is none that is known. */
  static Optional<Maybe> of(Expression expression) {
    if (expression instanceof Maybe maybe) {
      return Optional.of(maybe);
    }
    return Sequences.hole(expression)
        .filter(unseen -> unseen.type().equals(OPTIONAL))
        .map(
            unseen ->
                new Maybe(
                    unseen, Optional.of(unseen.part("value", unseen.shape().argument(0))), false));
  }

  /**
   * Arguments as a library takes them: an Optional of which it is not known whether it holds
   * something is one that does, or one that does not.
   */
  static List<Expression> sure(List<Expression> arguments) {
    return arguments.stream().map(OptionalReader::sure).toList();
  }

  private static Expression sure(Expression argument) {
    boolean cannotBeRun = argument instanceof Call call && call.member().owner().equals(OPTIONAL);
    return of(cannotBeRun ? ((Call) argument).unseen() : argument)
        .filter(held -> !held.certain())
        .map(OptionalReader::both)
        .orElse(argument);
  }

  private static Expression both(Maybe held) {
    Expression nothing = new Maybe(held.unseen(), Optional.empty(), true);
    return held.value().isEmpty()
        ? nothing
        : new Choice(held.place(), List.of(new Maybe(held.unseen(), held.value(), true), nothing));
  }

  private Optional<Expression> step(Invocation call, Maybe held) {
    return switch (call.name()) {
      case "map" -> mapped(call, held);
      case "flatMap" -> flat(call, held);
      case "filter" -> Optional.of(filtered(call, held));
      case "orElse", "orElseGet" -> orElse(call, held, 0);
      case "orElseThrow", "get" -> held.value();
      case "stream" ->
          Optional.of(new Elements(call.place(), held.value().stream().toList(), held.certain()));
      case "isPresent", "isEmpty" ->
          held.certain()
              ? Optional.of(
                  new Value(
                      call.place(),
                      held.value().isPresent() == call.name().equals("isPresent"),
                      false))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Maybe filtered(Invocation call, Maybe held) {
    Optional<Object> passes =
        held.value()
            .flatMap(value -> functions.apply(call.written(0), List.of(value)))
            .filter(Value.class::isInstance)
            .map(truth -> ((Value) truth).value());
    boolean none = passes.filter(Boolean.FALSE::equals).isPresent();
    boolean known = none || passes.isPresent() || held.value().isEmpty();
    return new Maybe(
        call.unseen(), none ? Optional.empty() : held.value(), held.certain() && known);
  }

  private Optional<Expression> mapped(Invocation call, Maybe held) {
    if (held.value().isEmpty()) {
      return Optional.of(held);
    }
    return functions
        .apply(call.written(0), List.of(held.value().get()))
        .map(value -> new Maybe(call.unseen(), Optional.of(value), held.certain()));
  }

  private Optional<Expression> flat(Invocation call, Maybe held) {
    if (held.value().isEmpty()) {
      return Optional.of(held);
    }
    return functions
        .apply(call.written(0), List.of(held.value().get()))
        .flatMap(OptionalReader::of)
        .map(inner -> new Maybe(call.unseen(), inner.value(), held.certain() && inner.certain()));
  }

  private Optional<Expression> orElse(Invocation call, Maybe held, int argument) {
    if (held.certain() && held.value().isPresent()) {
      return held.value();
    }
    Optional<Expression> other =
        call.name().endsWith("Get")
            ? got(call.written(argument))
            : Optional.of(call.argument(argument));
    return held.value().isEmpty()
        ? other
        : other.map(value -> new Choice(call.place(), List.of(held.value().get(), value)));
  }

  private Optional<Expression> got(TreePath supplier) {
    return functions.apply(supplier, List.of());
  }
}
