package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Some entries of a statement's condition, tried with requests. All else in the statement is taken
 * to match, and the decider says whether the entries do.
 */
final class Trial {
  private final Decider decider;

  private Trial(Decider decider) {
    this.decider = decider;
  }

  /** The trial of those of the statement's entries that are examined. */
  static Trial of(StatementView statement, Predicate<EntryView> examined) {
    List<ConditionEntry> entries =
        statement.entries().stream().filter(examined).map(EntryView::entry).toList();
    Statement deny =
        new Statement(
            Optional.empty(),
            Effect.DENY,
            Optional.of(PrincipalElement.everyone()),
            new ActionElement(false, List.of(new ActionPattern("*"))),
            Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*")))),
            Optional.of(new ConditionBlock(entries, List.of())));
    PolicyDocument document =
        new PolicyDocument(
            Optional.of(statement.variables() ? Version.V2012_10_17 : Version.V2008_10_17),
            Optional.empty(),
            List.of(deny));
    return new Trial(Decider.of(Layers.none().withResource(document), statement.catalog()));
  }

  /** Whether the entries certainly hold for the request. */
  boolean holds(Request request) {
    return decider.outcome(request) == Outcome.EXPLICIT_DENY;
  }
}
