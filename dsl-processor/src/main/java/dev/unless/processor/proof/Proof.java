package dev.unless.processor.proof;

import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.prove.Refuted;
import java.util.List;

/** What came of a claim, of one of the ways that a program may choose. */
sealed interface Proof {
  /**
   * It holds.
   *
   * @param restsOn what is taken for granted, in words
   * @param holes what it holds for every value of
   */
  record Held(List<String> restsOn, List<Unseen> holes) implements Proof {
    /** Copies the lists. */
    public Held {
      restsOn = List.copyOf(restsOn);
      holes = List.copyOf(holes);
    }
  }

  /** There is no request of which it was asked. */
  record OfNothing() implements Proof {}

  /**
   * It does not hold.
   *
   * @param said the field, or the call with the arguments with which it does not
   * @param of what was asked
   * @param result what the program said came to, with these arguments
   */
  record Failed(String said, Refuted refuted, Provable of, Traced result) implements Proof {}

  /**
   * It was not found out.
   *
   * @param why in words, as a sentence
   * @param of whether something was found that may refute it
   */
  record Open(String why, boolean of) implements Proof {
    Open(String why) {
      this(why, false);
    }
  }
}
