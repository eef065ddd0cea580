package dev.unless.processor.report;

import dev.unless.finding.Problem;
import dev.unless.processor.evaluation.Examples;
import dev.unless.processor.expression.Place;

/**
 * Something found with one choice of examples for what is only known at run time.
 *
 * @param problem what is wrong, without the examples
 * @param place where it stands
 * @param whole where the text stands that it is a part of; the same place if it is none
 * @param rule where the rule stands that it is about
 * @param refused whether the library refuses it; else it is what the checks find
 */
record Found(Problem problem, Place place, Place whole, Place rule, boolean refused) {
  /** Whether this is found with another choice, too; then it depends on none. */
  boolean isTheSame(Found other) {
    return isLikely(other) && problem.offending().equals(other.problem.offending());
  }

  /** Whether it is found in the same place, maybe of another example. */
  boolean isLikely(Found other) {
    return refused == other.refused
        && problem.code() == other.problem.code()
        && whole.equals(other.whole)
        && rule.equals(other.rule);
  }

  /** Whether the same text is wrong in the same rule; the program may say it twice. */
  boolean isSaidOf(Found other) {
    return refused == other.refused
        && problem.code() == other.problem.code()
        && problem.offending().equals(other.problem.offending())
        && rule.equals(other.rule);
  }

  /** Whether nothing of what the program says is wrong, but what stands for what it does not. */
  boolean isOfAnExample() {
    return Examples.areAllOf(problem);
  }

  Message message() {
    return refused ? Message.of(place, problem) : Message.ofFinding(place, problem);
  }
}
