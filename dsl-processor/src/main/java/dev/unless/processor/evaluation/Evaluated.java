package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;

/**
 * What an expression came to with one choice of values for what is only known at run time.
 *
 * @param result what it came to
 * @param refusals what the library refused, in the order of the source
 * @param holes what was only known at run time, each once
 * @param parts those of them that are a part of a longer text, and may be any text
 * @param examples what stood for them
 */
public record Evaluated(
    Traced result,
    List<Refusal> refusals,
    List<Unseen> holes,
    List<Unseen> parts,
    Examples examples) {
  /** Copies the lists. */
  public Evaluated {
    parts = List.copyOf(parts);
    refusals = List.copyOf(refusals);
    holes = List.copyOf(holes);
  }

  /** The same of a part of it. */
  public Evaluated of(Traced part) {
    return new Evaluated(part, refusals, holes, parts, examples);
  }
}
