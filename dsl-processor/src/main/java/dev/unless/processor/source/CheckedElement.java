package dev.unless.processor.source;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Place;
import dev.unless.processor.reading.Omission;
import dev.unless.processor.report.Acceptance;
import java.util.List;

/**
 * What is annotated {@code @CheckedPolicy}.
 *
 * @param place the field or the method
 * @param name its name, for people
 * @param expression what it says
 * @param omissions what was not followed in it
 * @param accepted the findings that are accepted there
 */
record CheckedElement(
    Place place,
    String name,
    Expression expression,
    List<Omission> omissions,
    List<Acceptance> accepted) {
  /** Copies the lists. */
  CheckedElement {
    omissions = List.copyOf(omissions);
    accepted = List.copyOf(accepted);
  }
}
