package dev.unless.processor.report;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import java.util.Optional;
import java.util.function.Function;

/** Examples that the library takes where what they stand for is a part of a longer text. */
public final class FittedGuesses {
  private FittedGuesses() {}

  /** Those for one of the ways that the program may choose. */
  public static Guesses of(
      Examined examined,
      Function<SourceField, Optional<Expression>> fields,
      Catalog catalog,
      Branches way) {
    Finder finder =
        new Finder(examined.expression(), fields, Checker.of(catalog), examined.accepted());
    return Fitting.of(
            guesses -> finder.evaluated(Choice.ONE, guesses, way),
            new CatalogNames(catalog),
            finder::isSpent)
        .guesses();
  }
}
