package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an expression came to with one choice of values for what is only known at run time.
 *
 * @param result what it came to
 * @param refusals what the library refused, in the order of the source
 * @param holes what was only known at run time, each once
 * @param parts those of them that are a text, or a part of one, of which nothing is known
 * @param examples what stood for them
 * @param size how many values were made, and of how many each
 */
public record Evaluated(
    Traced result,
    List<Refusal> refusals,
    List<Unseen> holes,
    List<Unseen> parts,
    Examples examples,
    int size) {
  /** Copies the lists. */
  public Evaluated {
    parts = List.copyOf(parts);
    refusals = List.copyOf(refusals);
    holes = List.copyOf(holes);
  }

  /** The same of a part of it. */
  public Evaluated of(Traced part) {
    return new Evaluated(part, refusals, holes, parts, examples, size);
  }

  /**
   * Whether something stands in a text that begins as an ARN and has all its fields without it:
   * then it is within one of them.
   */
  boolean isWithinArn(Unseen part) {
    return Stream.concat(Stream.of(result), refusals.stream().map(Refusal::call))
        .flatMap(Traced::all)
        .filter(text -> text.expression() instanceof Joined)
        .filter(text -> text.allUnseen().anyMatch(unseen -> isSame(unseen, part)))
        .map(Evaluated::literals)
        .anyMatch(
            text -> text.startsWith("arn:") && text.chars().filter(c -> c == ':').count() >= 5);
  }

  private static boolean isSame(Unseen a, Unseen b) {
    return a.identity().equals(b.identity());
  }

  private static String literals(Traced text) {
    StringBuilder literals = new StringBuilder();
    text.parts().stream().filter(Traced::isKnown).forEach(piece -> literals.append(piece.value()));
    return literals.toString();
  }
}
