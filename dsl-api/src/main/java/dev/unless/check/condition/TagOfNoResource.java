package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyRows;
import dev.unless.catalog.ListedResources;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.Text.Wildcard;
import dev.unless.vocabulary.AccessLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Conditions on the tags of a resource beside actions that are on no resource, such as {@code
 * ec2:DescribeInstances}: the reference lists neither a type of resources nor the key for them. So
 * it is where {@code ec2:RunInstances} is on the instance alone, which has no tags yet.
 *
 * <p>Ruling: only actions that are named without a wildcard, and only where the entry fails without
 * the key; of those that make something, whose tags some services take for the resource's, only the
 * ones for which each row has keys of its own.
 */
final class TagOfNoResource {
  private static final Set<AccessLevel> ONLY_READING =
      EnumSet.of(AccessLevel.LIST, AccessLevel.READ);

  private TagOfNoResource() {}

  static List<Finding> findings(StatementView statement) {
    List<EntryView> entries =
        statement.entries(GlobalKey.RESOURCE_TAG).stream()
            .filter(entry -> entry.operator() != Operator.NULL && !entry.holdsWhenAbsent())
            .toList();
    if (entries.isEmpty() || statement.statement().action().negated()) {
      return List.of();
    }
    return entries.stream().flatMap(entry -> finding(entry).stream()).toList();
  }

  private static Optional<Finding> finding(EntryView entry) {
    List<String> without = without(entry.statement(), entry);
    return without.isEmpty() ? Optional.empty() : Optional.of(finding(entry, without));
  }

  private static List<String> without(StatementView statement, EntryView entry) {
    Predicate<ResourceType> types = NamedResources.typesOf(statement);
    return statement.actions().stream()
        .map(ActionPattern::text)
        .filter(text -> !Wildcard.isIn(text))
        .flatMap(text -> statement.catalog().action(text).stream())
        .filter(action -> !action.retired())
        .filter(
            action -> isOnNoResource(action, entry.key()) || isOnlyMade(action, entry.key(), types))
        .map(action -> action.action().toString())
        .distinct()
        .toList();
  }

  private static boolean isOnNoResource(ActionDefinition action, String key) {
    return action.resources().isEmpty()
        && ONLY_READING.contains(action.level())
        && ListedResources.areComplete(action)
        && action.keys().stream().noneMatch(own -> own.name().includes(key));
  }

  private static boolean isOnlyMade(
      ActionDefinition action, String key, Predicate<ResourceType> types) {
    KeyRows rows = KeyRows.of(action, key, types);
    return rows.with().isEmpty() && rows.without().stream().anyMatch(ResourceUse::required);
  }

  private static Finding finding(EntryView entry, List<String> without) {
    return entry.finding(
        Code.KEY_OF_SOME_ACTIONS,
        "The reference does not list "
            + quote(entry.key())
            + " for "
            + Listing.of(without)
            + (NamedResources.of(entry.statement()).isPresent() ? " on the resources named." : "."),
        Fix.of("Move what has no such key to a statement without it.")
            .inJava("Move what has no such key to a rule without it."));
  }
}
