package dev.unless.processor.report;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.SourceField;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with calls of the library all of whose arguments are known. */
public final class ConstantsReport {
  /** What is asked of policies is no part of one. */
  private static final Set<String> OTHERS =
      Set.of("dev.unless.AccessRequest", "dev.unless.Authorizer");

  private final Finder finder;

  private ConstantsReport(Finder finder) {
    this.finder = finder;
  }

  /**
   * What is wrong with the calls in an expression, the outermost of which all is known.
   *
   * @param fields the initializers of the static final fields of the program
   * @param catalog the services that exist
   */
  public static Report of(
      Examined examined, Function<SourceField, Optional<Expression>> fields, Catalog catalog) {
    Finder finder =
        new Finder(examined.expression(), fields, Checker.of(catalog), examined.accepted());
    return new Report(
        new ConstantsReport(finder).messages().map(Message::ofUnasked).toList(), finder.used());
  }

  private Stream<Message> messages() {
    Evaluated evaluated = finder.evaluated(Choice.ONE, Guesses.NONE, Branches.FIRST);
    return Stream.concat(
        evaluated.refusals().stream()
            .filter(refusal -> isConstant(refusal.call()))
            .map(refusal -> Finder.refused(evaluated, refusal).message()),
        of(evaluated.result(), evaluated, new HashSet<>()));
  }

  private Stream<Message> of(Traced traced, Evaluated evaluated, Set<Traced> seen) {
    if (!seen.add(traced) || isOther(traced.expression())) {
      return Stream.empty();
    }
    return isConstant(traced) && Checks.takes(traced.value())
        ? finder.checked(evaluated.of(traced)).map(Found::message)
        : traced.parts().stream().flatMap(part -> of(part, evaluated, seen));
  }

  private static boolean isConstant(Traced traced) {
    return traced.allUnseen().findAny().isEmpty();
  }

  /** A constant is examined where it is declared. */
  private static boolean isOther(Expression expression) {
    return expression instanceof SourceField
        || (expression instanceof Call call
            && (OTHERS.contains(call.unseen().type()) || OTHERS.contains(call.member().owner())));
  }
}
