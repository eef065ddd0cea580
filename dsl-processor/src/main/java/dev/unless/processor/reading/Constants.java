package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expression next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof SourceField field) {
        Optional<Expression> initializer = initializer(field);
        if (initializer.isEmpty()) {
          return false;
        }
        open.add(initializer.get());
      }
      next.parts().forEach(open::add);
    }
    return true;
  }
}
