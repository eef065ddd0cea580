package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an expression came to, and its parts.
 *
 * @param expression the expression
 * @param value what it came to: an object of the library, a value of the language, or a {@link Gap}
 * @param parts the same of the expressions in it
 */
public record Traced(Expression expression, Object value, List<Traced> parts) {
  /** Copies the list. */
  public Traced {
    parts = List.copyOf(parts);
  }

  static Traced leaf(Expression expression, Object value) {
    return new Traced(expression, value, List.of());
  }

  Traced with(Object other) {
    return new Traced(expression, other, parts);
  }

  /** Whether there is a value. */
  public boolean isKnown() {
    return !(value instanceof Gap);
  }

  /** This and all that it is made of, each before its parts. */
  public Stream<Traced> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Traced::all));
  }
}
