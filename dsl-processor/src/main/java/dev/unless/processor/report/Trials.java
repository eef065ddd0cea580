package dev.unless.processor.report;

import dev.unless.catalog.Catalog;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.TooLargeException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries one way that a program may choose with one choice of examples after the other. */
final class Trials {
  private static final int MOST_TRIALS = 800;

  private final Finder finder;
  private final Branches way;
  private final Catalog catalog;

  Trials(Finder finder, Branches way, Catalog catalog) {
    this.finder = finder;
    this.way = way;
    this.catalog = catalog;
  }

  /**
   * What came of them.
   *
   * @param one with the examples that are taken first
   * @param certain what is found whatever is taken
   */
  record Result(Attempt one, List<Found> certain) {
    /** Copies the list. */
    Result {
      certain = List.copyOf(certain);
    }
  }

  Result result() {
    Fitting.Result fitting =
        Fitting.of(
            guesses -> finder.evaluated(Choice.ONE, guesses, way),
            new CatalogNames(catalog),
            finder::isSpent);
    Attempt one = fitted(trial(Choice.ONE, fitting.guesses()));
    return new Result(
        one,
        certain(one).stream()
            .filter(found -> !found.refused() || !fitting.undecided().contains(found.rule()))
            .toList());
  }

  private Attempt trial(Choice choice, Guesses guesses) {
    return finder.attempt(choice, guesses, way);
  }

  /** With examples of which nothing is wrong, so that they do not hide what else is. */
  private Attempt fitted(Attempt first) {
    Attempt current = first;
    Set<String> moved = new HashSet<>();
    Optional<Found> wrong = current.ofExamples().findFirst();
    while (wrong.isPresent()) {
      Found disturbing = wrong.get();
      Attempt before = current;
      Optional<Attempt> better =
          Variations.ofKinds(before)
              .filter(variation -> !moved.contains(variation.identity()))
              .map(variation -> new Moved(variation, trial(Choice.ONE, variation.guesses())))
              .filter(next -> next.trial().isAsGoodAs(before))
              .filter(next -> !next.trial().findsLikely(disturbing))
              .findFirst()
              .map(
                  next -> {
                    moved.add(next.variation().identity());
                    return next.trial();
                  });
      if (better.isEmpty()) {
        return current;
      }
      current = better.get();
      wrong = current.ofExamples().findFirst();
    }
    return current;
  }

  private record Moved(Variations.Variation variation, Attempt trial) {}

  /** What is found whatever stands for what is only known at run time. */
  private List<Found> certain(Attempt one) {
    List<Found> found = one.found();
    if (found.isEmpty() || one.evaluated().holes().isEmpty()) {
      return found;
    }
    List<Found> left = found;
    for (Choice choice : List.of(Choice.OTHER, Choice.SAME)) {
      left = left(left, one, trial(choice, one.guesses()));
    }
    Iterator<Guesses> variations =
        Variations.of(one, new CatalogNames(catalog)).limit(MOST_TRIALS).iterator();
    while (!left.isEmpty() && variations.hasNext()) {
      if (finder.isSpent()) {
        // With some example not tried what was found may be gone.
        throw new TooLargeException("there are more ways and examples to try than it is worth");
      }
      left = left(left, one, trial(Choice.ONE, variations.next()));
    }
    return left;
  }

  /** What is found in a trial, too; of one that does not come so far nothing follows. */
  private static List<Found> left(List<Found> found, Attempt one, Attempt other) {
    boolean further = one.refusals().containsAll(other.refusals());
    boolean sameTexts = one.guesses().equals(other.guesses());
    return found.stream()
        .filter(
            f ->
                (!f.refused() && !further)
                    || (sameTexts
                        ? other.finds(f)
                        : other.findsLikely(f) || other.isDisturbed(f, one)))
        .toList();
  }
}
