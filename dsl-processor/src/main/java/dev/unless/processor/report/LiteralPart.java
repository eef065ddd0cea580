package dev.unless.processor.report;

import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Value;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of a text with parts that are only known at run time, the part that the program says: what is
 * wrong whatever the others are stands there.
 */
final class LiteralPart {
  private LiteralPart() {}

  /**
   * The literal part that a problem is about, or the whole where there is none.
   *
   * @param offending the offending text, without examples
   */
  static Traced of(Traced whole, String offending) {
    List<Traced> literals =
        whole
            .all()
            .filter(part -> part.expression() instanceof Joined)
            .filter(part -> part.parts().stream().anyMatch(piece -> !piece.isKnown()))
            .flatMap(part -> part.parts().stream())
            .filter(piece -> piece.expression() instanceof Value)
            .filter(piece -> !piece.value().toString().isBlank())
            .toList();
    if (offending.matches("(?s).*[*?$].*")) {
      return escaped(literals).findFirst().orElse(whole);
    }
    return literals.stream()
        .filter(piece -> isIn(piece.value().toString(), offending))
        .max(Comparator.comparingInt(piece -> common(piece.value().toString(), offending)))
        .or(() -> literals.stream().findFirst())
        .orElse(whole);
  }

  private static Stream<Traced> escaped(List<Traced> literals) {
    return Stream.concat(
        literals.stream().filter(piece -> piece.value().toString().matches("(?s).*[*?$].*")),
        literals.stream());
  }

  private static boolean isIn(String literal, String offending) {
    return offending.contains(literal) || (!offending.isEmpty() && literal.contains(offending));
  }

  private static int common(String literal, String offending) {
    return Math.min(literal.length(), offending.length());
  }
}
