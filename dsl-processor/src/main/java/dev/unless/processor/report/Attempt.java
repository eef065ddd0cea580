package dev.unless.processor.report;

import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.expression.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expression came to with one choice of examples, and what is wrong with that.
 *
 * @param guesses the examples that were chosen
 * @param evaluated what it came to
 * @param all what is wrong, also with examples alone
 */
record Attempt(Guesses guesses, Evaluated evaluated, List<Found> all) {
  /** Copies the list. */
  Attempt {
    all = List.copyOf(all);
  }

  /** What is wrong with what the program says. */
  List<Found> found() {
    return all.stream().filter(found -> !found.isOfAnExample()).toList();
  }

  /** What is wrong with examples alone. */
  Stream<Found> ofExamples() {
    return all.stream().filter(found -> found.isOfAnExample() && !found.refused());
  }

  /** Whether this is found here, too, with other examples of the same kinds. */
  boolean finds(Found wanted) {
    return all.stream().anyMatch(wanted::isTheSame);
  }

  /** Whether this is found here, too, with examples of other kinds. */
  boolean findsLikely(Found wanted) {
    return all.stream()
        .anyMatch(
            other ->
                wanted.isLikely(other) || (!guesses.known().isEmpty() && wanted.isSaidOf(other)));
  }

  /** Whether a text is wrong here in another way, which may hide what was found. */
  boolean isDisturbed(Found wanted, Attempt other) {
    return all.stream()
        .anyMatch(found -> found.whole().equals(wanted.whole()) && !other.findsLikely(found));
  }

  /** Whether no other call is refused. */
  boolean isAsGoodAs(Attempt other) {
    return other.refusals().containsAll(refusals());
  }

  /** The calls that are refused. */
  Set<Place> refusals() {
    return refusals(evaluated);
  }

  static Set<Place> refusals(Evaluated evaluated) {
    return evaluated.refusals().stream().map(Refusal::place).collect(Collectors.toSet());
  }
}
