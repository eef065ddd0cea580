package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an expression came to, and its parts.
 *
 * @param expression the expression
 * @param value what it came to: an object of the library, a value of the language, or a {@link Gap}
 * @param parts the same of the expressions in it
 * @param standsFor what is only known at run time, if the value is an example in its place
 */
public record Traced(
    Expression expression, Object value, List<Traced> parts, Optional<Unseen> standsFor) {
  /** Copies the list. */
  public Traced {
    parts = List.copyOf(parts);
  }

  static Traced of(Expression expression, Object value, List<Traced> parts) {
    return new Traced(expression, value, parts, Optional.empty());
  }

  static Traced leaf(Expression expression, Object value) {
    return of(expression, value, List.of());
  }

  /** With an example in the place of what is only known at run time. */
  Traced filled(Unseen unseen, Object example) {
    return new Traced(expression, example, parts, Optional.of(unseen));
  }

  /** Whether there is a value. */
  public boolean isKnown() {
    return !(value instanceof Gap);
  }

  /** The first of what its value depends on that is only known at run time. */
  public Optional<Unseen> firstUnseen() {
    return allUnseen().findFirst();
  }

  /** What its value depends on that is only known at run time. */
  public Stream<Unseen> allUnseen() {
    return all().flatMap(part -> part.unseenHere().stream());
  }

  /** What it is itself that is only known at run time, whatever it is made of. */
  public Optional<Unseen> unseenHere() {
    return value instanceof Gap.Hole hole ? Optional.of(hole.what()) : standsFor;
  }

  /** This and all that it is made of, each once and before its parts. */
  public Stream<Traced> all() {
    List<Traced> all = new ArrayList<>();
    Set<Traced> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Traced> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Traced next = open.remove();
      if (seen.add(next)) {
        all.add(next);
        for (int i = next.parts.size() - 1; i >= 0; i--) {
          open.addFirst(next.parts.get(i));
        }
      }
    }
    return all.stream();
  }

  /**
   * The same one: what it is made of may stand in it many times, so that nothing walks it twice.
   */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
