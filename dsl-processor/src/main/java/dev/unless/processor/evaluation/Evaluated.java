package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;

/**
 * What an expression came to with one choice of values for what is only known at run time.
 *
 * @param result what it came to
 * @param refusals what the library refused, in the order of the source
 * @param holes what was only known at run time, each once
 */
public record Evaluated(Traced result, List<Refusal> refusals, List<Unseen> holes) {
  /** Copies the lists. */
  public Evaluated {
    refusals = List.copyOf(refusals);
    holes = List.copyOf(holes);
  }
}
