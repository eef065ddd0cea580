package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Mapping;
import dev.unless.processor.expression.Expression.Pair;
import dev.unless.processor.expression.Expression.SourceField;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/**
 * The initializers of the static final fields that have been read. They are kept, since the trees
 * of a class are gone once the compiler has generated it.
 */
public final class Constants {
  private final Map<String, Expression> initializers = new HashMap<>();
  private final Map<String, VariableElement> fields = new HashMap<>();

  /** Keeps what a field holds, by its class and name. */
  public void put(String id, Expression initializer) {
    initializers.put(id, initializer);
  }

  /** Takes note of a field that is named before it has been read. */
  void name(String id, VariableElement field) {
    fields.putIfAbsent(id, field);
  }

  /** The field of this id; empty where none was named, or it is read already. */
  Optional<VariableElement> unread(String id) {
    return initializers.containsKey(id) ? Optional.empty() : Optional.ofNullable(fields.remove(id));
  }

  /** What a field holds; empty where it has not been read yet. */
  public Optional<Expression> initializer(SourceField field) {
    return Optional.ofNullable(initializers.get(field.id()));
  }

  /** Whether every field that the expression depends on has been read. */
  public boolean cover(Expression expression) {
    return cover(expression, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean cover(Expression expression, Set<Expression> seen) {
    if (!seen.add(expression)) {
      return true;
    }
    if (expression instanceof SourceField field) {
      Optional<Expression> initializer = initializer(field);
      return initializer.isPresent() && cover(initializer.get(), seen);
    }
    return parts(expression).allMatch(part -> cover(part, seen));
  }

  private static Stream<Expression> parts(Expression expression) {
    if (expression instanceof Call call) {
      return Stream.concat(call.receiver().stream(), call.arguments().stream());
    }
    if (expression instanceof Joined joined) {
      return joined.parts().stream();
    }
    if (expression instanceof Choice choice) {
      return choice.branches().stream();
    }
    if (expression instanceof Mapping map) {
      return map.pairs().stream().map(pair -> pair);
    }
    if (expression instanceof Pair pair) {
      return Stream.of(pair.key(), pair.value());
    }
    return expression instanceof Elements array ? array.elements().stream() : Stream.empty();
  }
}
