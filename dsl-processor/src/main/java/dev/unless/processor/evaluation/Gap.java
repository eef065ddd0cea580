package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression;

/** Why an expression came to nothing. */
public sealed interface Gap {
  /**
   * It is only known when the program runs.
   *
   * @param what what is unknown
   */
  record Hole(Expression.Unseen what) implements Gap {}

  /** The library refused it, or a part of it; that has been reported. */
  record Broken() implements Gap {}

  /** It is an element that is not there. */
  record Absent() implements Gap {}
}
