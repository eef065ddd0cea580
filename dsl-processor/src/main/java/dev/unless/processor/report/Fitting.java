package dev.unless.processor.report;

import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for examples that the library takes, where a text has parts that are only known at run
 * time: a number where a number stands, an account in an ARN. Where there are none, nobody can call
 * it in this way.
 */
final class Fitting {
  /** Of each call that is refused; with more parts than that nothing is claimed. */
  private static final int MOST_TRIES = 1500;

  private final Function<Guesses, Evaluated> evaluation;
  private final Variations.NameSource names;
  private final BooleanSupplier spent;
  private final Set<Place> undecided = new HashSet<>();
  private final Set<Place> hopeless = new HashSet<>();
  private Guesses guesses = Guesses.NONE;

  private Fitting(
      Function<Guesses, Evaluated> evaluation, Variations.NameSource names, BooleanSupplier spent) {
    this.names = names;
    this.spent = spent;
    this.evaluation = evaluation;
  }

  /**
   * The examples that fit.
   *
   * @param guesses the examples
   * @param undecided the calls for which there were too many
   */
  record Result(Guesses guesses, Set<Place> undecided) {
    /** Copies the set. */
    Result {
      undecided = Set.copyOf(undecided);
    }
  }

  static Result of(
      Function<Guesses, Evaluated> evaluation, Variations.NameSource names, BooleanSupplier spent) {
    Fitting fitting = new Fitting(evaluation, names, spent);
    fitting.fit();
    return new Result(fitting.guesses, fitting.undecided);
  }

  private void fit() {
    Evaluated current = evaluation.apply(guesses);
    Optional<Refusal> refused = next(current);
    while (refused.isPresent()) {
      Place place = refused.get().place();
      Optional<Guesses> better = better(current, refused.get());
      better.ifPresentOrElse(found -> guesses = found, () -> hopeless.add(place));
      if (spent.getAsBoolean()) {
        undecided.addAll(hopeless);
      }
      current = evaluation.apply(guesses);
      // What fits two calls apart may not fit both.
      refused = next(current).filter(other -> hopeless.size() + guesses.texts().size() < 64);
    }
  }

  private Optional<Refusal> next(Evaluated current) {
    return current.refusals().stream()
        .filter(refusal -> !hopeless.contains(refusal.place()))
        .filter(refusal -> !parts(current, refusal).isEmpty())
        .findFirst();
  }

  /** What it is refused for may lie in these. */
  private static List<Unseen> parts(Evaluated current, Refusal refusal) {
    List<String> identities = refusal.call().allUnseen().map(Unseen::identity).toList();
    return current.parts().stream()
        .filter(part -> identities.contains(part.identity()))
        .sorted(Comparator.comparing(Unseen::identity))
        .toList();
  }

  private Optional<Guesses> better(Evaluated current, Refusal refusal) {
    List<Unseen> parts = parts(current, refusal);
    Set<Place> allowed = Attempt.refusals(current);
    List<Guesses> candidates = List.of(guesses);
    for (Unseen part : parts) {
      candidates =
          candidates.stream().flatMap(candidate -> candidate.ofEachKind(part, current)).toList();
      if (candidates.size() > MOST_TRIES || spent.getAsBoolean()) {
        undecided.add(refusal.place());
        return Optional.empty();
      }
    }
    List<Guesses> tried =
        parts.size() == 1
            ? Stream.of(
                    candidates.stream(),
                    guesses.ofEachLength(parts.get(0)),
                    Variations.ofNames(current, refusal.call(), guesses, names))
                .flatMap(each -> each)
                .toList()
            : candidates;
    return tried.stream()
        .takeWhile(candidate -> !spent.getAsBoolean())
        .filter(
            candidate -> {
              Set<Place> refusals = Attempt.refusals(evaluation.apply(candidate));
              return !refusals.contains(refusal.place()) && allowed.containsAll(refusals);
            })
        .findFirst()
        .or(() -> firstThatMoves(tried, refusal));
  }

  /** Then another call may be refused instead, which did not get so far. */
  private Optional<Guesses> firstThatMoves(List<Guesses> candidates, Refusal refusal) {
    return candidates.stream()
        .takeWhile(candidate -> !spent.getAsBoolean())
        .filter(
            candidate -> {
              Set<Place> refusals = Attempt.refusals(evaluation.apply(candidate));
              return !refusals.contains(refusal.place())
                  && refusals.stream().noneMatch(hopeless::contains);
            })
        .findFirst();
  }
}
