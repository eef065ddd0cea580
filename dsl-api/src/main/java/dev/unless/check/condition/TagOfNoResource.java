package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ListedResources;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.Text.Wildcard;
import dev.unless.vocabulary.AccessLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions on the tags of a resource beside actions that are on no resource, such as {@code
 * ec2:DescribeInstances}: the reference lists neither a type of resources nor the key for them.
 *
 * <p>Ruling: only actions that are named without a wildcard, and only where the entry fails without
 * the key; not those that make something, whose tags some services take for the resource's.
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
    return statement.actions().stream()
        .map(ActionPattern::text)
        .filter(text -> !Wildcard.isIn(text))
        .flatMap(text -> statement.catalog().action(text).stream())
        .filter(action -> !action.retired() && ONLY_READING.contains(action.level()))
        .filter(action -> isOnNoResource(action, entry.key()))
        .map(action -> action.action().toString())
        .distinct()
        .toList();
  }

  private static boolean isOnNoResource(ActionDefinition action, String key) {
    return action.resources().isEmpty()
        && ListedResources.areComplete(action)
        && action.keys().stream().noneMatch(own -> own.name().includes(key));
  }

  private static Finding finding(EntryView entry, List<String> without) {
    return entry.finding(
        Code.KEY_OF_SOME_ACTIONS,
        "The reference lists no resource with tags for "
            + Listing.of(without)
            + ", and not "
            + quote(entry.key())
            + ".",
        "Move what is on no resource to a statement without this key.");
  }
}
