package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActedOn;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.ListedResources;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.check.model.InJava;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.ProposedArns;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Literal actions that work on none of the resources that the statement names: {@code s3:GetObject}
 * on a bucket, or an action that only works on {@code *} on ARNs.
 */
final class ActionWithoutResource {
  private ActionWithoutResource() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.statement().action().negated()) {
      return found;
    }
    Optional<NamedResources> named = NamedResources.of(statement);
    if (named.isEmpty()) {
      return found;
    }
    ProposedArns proposed = ProposedArns.of(statement);
    List<ActionPattern> entries = statement.actions();
    for (int i = 0; i < entries.size(); i++) {
      int index = i;
      Action.parse(entries.get(i).text())
          .map(statement.catalog()::look)
          .filter(ActionLookup.Known.class::isInstance)
          .map(known -> ((ActionLookup.Known) known).definition())
          .filter(ListedResources::areComplete)
          .flatMap(action -> finding(statement, index, action, named.get(), proposed))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> finding(
      StatementView statement,
      int index,
      ActionDefinition action,
      NamedResources named,
      ProposedArns proposed) {
    String text = statement.actions().get(index).text();
    if (action.resources().isEmpty() && isOnSomeNamed(action, statement)) {
      return Optional.empty();
    }
    if (action.resources().isEmpty()) {
      return Optional.of(
          statement.finding(
              Code.ACTION_NEEDS_EVERY_RESOURCE,
              "Action",
              index,
              quote(text) + " does not work on single resources, so on ARNs it never applies.",
              text,
              Fix.of("Write \"Resource\": \"*\" for it, in a statement of its own.")
                  .inJava("Write .onEverything() for it, in a rule of its own.")));
    }
    List<ResourceType> types = action.resources().stream().map(ResourceUse::type).toList();
    if (!named.areKnown()
        || types.stream().anyMatch(named::mayInclude)
        || named.types().stream().anyMatch(type -> ListedResources.mayLack(action, type))) {
      return Optional.empty();
    }
    List<String> worksOn =
        types.stream()
            .flatMap(type -> type.shapes().stream())
            .map(proposed::filled)
            .distinct()
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    return Optional.of(
        statement.finding(
            Code.ACTION_WITHOUT_RESOURCE,
            "Action",
            index,
            quote(text) + " works on none of the resources of this statement.",
            text,
            Fix.of(
                    "Name what it works on, here or in a statement of its own: "
                        + Listing.anyOf(worksOn)
                        + ".")
                .inJava(
                    "Name what it works on, here or in a rule of its own: "
                        + InJava.anyOf(worksOn)
                        + ".")));
  }

  /** Whether the action is on what a Resource matches, though it names nothing. */
  private static boolean isOnSomeNamed(ActionDefinition action, StatementView statement) {
    Optional<ActedOn> actedOn = ActedOn.ofAction(CaseFolding.fold(action.action().toString()));
    return actedOn.isPresent()
        && statement.statement().resource().stream()
            .flatMap(element -> element.patterns().stream())
            .anyMatch(actedOn.get()::mayMatch);
  }
}
