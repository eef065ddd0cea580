package dev.unless.check.access;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Some entries of statements' conditions, tried with requests. All else in the statements is taken
 * to match, and the decider says whether the entries do.
 */
final class ConditionTrial {
  private final Decider decider;

  private ConditionTrial(Decider decider) {
    this.decider = decider;
  }

  /** The trial of those of the statement's entries that are examined. */
  static ConditionTrial of(StatementView statement, Predicate<EntryView> examined) {
    return of(List.of(statement), statement.variables(), statement.catalog(), examined);
  }

  /** Whether one of the policy's Denies that have such entries would keep a request out by them. */
  static ConditionTrial ofDenies(Subject policy, Predicate<EntryView> examined) {
    return of(
        policy.statements().stream()
            .filter(statement -> !statement.allows())
            .filter(statement -> statement.entries().stream().anyMatch(examined))
            .toList(),
        policy.document().hasVariables(),
        policy.catalog(),
        examined);
  }

  private static ConditionTrial of(
      List<StatementView> statements,
      boolean variables,
      Catalog catalog,
      Predicate<EntryView> examined) {
    PolicyDocument document =
        new PolicyDocument(
            Optional.of(variables ? Version.V2012_10_17 : Version.V2008_10_17),
            Optional.empty(),
            statements.stream().map(statement -> deny(statement, examined)).toList());
    return new ConditionTrial(Decider.of(Layers.none().withResource(document), catalog));
  }

  private static Statement deny(StatementView statement, Predicate<EntryView> examined) {
    List<ConditionEntry> entries =
        statement.entries().stream().filter(examined).map(EntryView::entry).toList();
    return new Statement(
        Optional.empty(),
        Effect.DENY,
        Optional.of(PrincipalElement.everyone()),
        ActionElement.everyAction(),
        Optional.of(ResourceElement.everyResource()),
        Optional.of(new ConditionBlock(entries, List.of())));
  }

  /** Whether the entries of one of the statements certainly hold for the request. */
  boolean holds(Request request) {
    return decider.outcome(request) == Outcome.EXPLICIT_DENY;
  }
}
