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
import dev.unless.vocabulary.Resource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with calls of the library all of whose arguments are known. */
public final class ConstantsReport {
  private static final String REQUEST = "dev.unless.AccessRequest";
  private static final String CATALOG = "dev.unless.catalog.Catalog";

  /** Of one element; what a program says more often than that a method or a loop says. */
  private static final int MOST_CHECKS = 1_000;

  private final Finder finder;
  private int checks;

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
        new ConstantsReport(finder).messages().map(Message::ofUnasked).toList(),
        finder.used(),
        false);
  }

  private Stream<Message> messages() {
    Evaluated evaluated = finder.evaluated(Choice.ONE, Guesses.NONE, Branches.FIRST);
    return Stream.concat(
        evaluated.refusals().stream()
            .filter(refusal -> isConstant(refusal.call()))
            .map(refusal -> Finder.refused(evaluated, refusal).message()),
        of(evaluated.result(), evaluated, new HashSet<>(), false));
  }

  /**
   * What is found in a part.
   *
   * @param asked whether it is a part of what is asked of policies, whose resources are literal
   */
  private Stream<Message> of(Traced traced, Evaluated evaluated, Set<Traced> seen, boolean asked) {
    if (!seen.add(traced)
        || traced.expression() instanceof SourceField
        || isLookedUp(traced.expression())) {
      return Stream.empty();
    }
    if (isConstant(traced) && Checks.takes(traced.value()) && checks++ < MOST_CHECKS) {
      return asked && traced.value() instanceof Resource
          ? Stream.empty()
          : finder.checked(evaluated.of(traced)).map(Found::message);
    }
    boolean inAsked = asked || isAsked(traced.expression());
    return traced.parts().stream().flatMap(part -> of(part, evaluated, seen, inAsked));
  }

  private static boolean isConstant(Traced traced) {
    return traced.allUnseen().findAny().isEmpty()
        && traced.all().noneMatch(part -> part.expression() instanceof Expression.Choice);
  }

  private static boolean isAsked(Expression expression) {
    return expression instanceof Call call
        && (call.unseen().type().equals(REQUEST) || call.member().owner().equals(REQUEST));
  }

  /** Whoever looks a name up asks whether there is one. */
  private static boolean isLookedUp(Expression expression) {
    return expression instanceof Call call && call.member().owner().equals(CATALOG);
  }
}
