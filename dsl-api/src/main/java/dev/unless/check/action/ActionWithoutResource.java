package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.finding.Listing;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Literal actions that work on none of the resources that the statement names: {@code s3:GetObject}
 * on a bucket, or an action that only works on {@code *} on ARNs.
 */
final class ActionWithoutResource {
  private static final Pattern VERB_AND_NOUN =
      Pattern.compile("[A-Z][a-z]+([A-Z].*?)(For[A-Z].*)?");

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
    List<ActionPattern> entries = statement.actions();
    for (int i = 0; i < entries.size(); i++) {
      int index = i;
      Action.parse(entries.get(i).text())
          .map(statement.catalog()::look)
          .filter(ActionLookup.Known.class::isInstance)
          .map(known -> ((ActionLookup.Known) known).definition())
          .filter(action -> !isTagging(action))
          .flatMap(action -> finding(statement, index, action, named.get()))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> finding(
      StatementView statement, int index, ActionDefinition action, NamedResources named) {
    String text = statement.actions().get(index).text();
    if (action.resources().isEmpty()) {
      return Optional.of(
          statement.finding(
              Code.ACTION_NEEDS_EVERY_RESOURCE,
              "Action",
              index,
              quote(text) + " works on no single resource; on ARNs it never applies.",
              text,
              "Write \"Resource\": \"*\" for it, in a statement of its own."));
    }
    List<ResourceType> types = action.resources().stream().map(ResourceUse::type).toList();
    if (!named.areKnown()
        || types.stream().anyMatch(named::mayInclude)
        || named.types().stream().anyMatch(type -> isNamedAfter(action, type))) {
      return Optional.empty();
    }
    return Optional.of(
        statement.finding(
            Code.ACTION_WITHOUT_RESOURCE,
            "Action",
            index,
            quote(text) + " works on none of the resources of this statement.",
            text,
            "Name what it works on: "
                + Listing.anyOf(
                    types.stream()
                        .flatMap(type -> type.shapes().stream())
                        .map(shape -> shape.toString().replace("${Partition}", "aws"))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length))
                        .toList())
                + "."));
  }

  /**
   * Whether the action's name is a verb and the type, as {@code CreateDataSet} is on a {@code
   * dataset}: what such an action works on is sometimes missing from the lists.
   */
  private static boolean isNamedAfter(ActionDefinition action, ResourceType type) {
    Matcher words = VERB_AND_NOUN.matcher(action.action().name());
    String name = CaseFolding.fold(type.name()).replace("-", "");
    return action.action().service().equals(type.service())
        && words.matches()
        && CaseFolding.fold(words.group(1)).equals(name);
  }

  /** The lists of what can be tagged are often incomplete. */
  private static boolean isTagging(ActionDefinition action) {
    String name = action.action().name();
    return action.level() == AccessLevel.TAGGING
        || name.startsWith("ListTag")
        || name.startsWith("GetTag");
  }
}
