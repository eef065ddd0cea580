package dev.unless.processor.report;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import java.util.List;

/**
 * What a field or a method of a program says.
 *
 * @param place where it stands
 * @param name its name, for people
 * @param expression what it says
 * @param accepted the findings that are accepted there
 * @param annotated whether it is a {@code @CheckedPolicy}; of others nothing is told but what is
 *     wrong with what can be seen of them, as warnings
 */
public record Examined(
    Place place, String name, Expression expression, List<Acceptance> accepted, boolean annotated) {
  /** Copies the list. */
  public Examined {
    accepted = List.copyOf(accepted);
  }
}
