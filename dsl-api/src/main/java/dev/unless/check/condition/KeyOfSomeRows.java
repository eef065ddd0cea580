package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyRows;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.ProposedArns;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A condition on a key of one type of resources, where the action needs others, too: {@code
 * ec2:RunInstances} is on an instance, an image, a subnet and more, and each is decided by itself.
 * An Allow of all of them under {@code ec2:InstanceType} allows no image, and a Deny under {@code
 * StringNotEquals} denies each.
 *
 * <p>Rulings: only actions that are named without a wildcard; and an Allow that shares the action
 * with another one is left alone, since that one may be for the other types.
 */
final class KeyOfSomeRows {
  private KeyOfSomeRows() {}

  static List<Finding> findings(Subject policy) {
    return policy.statements().stream()
        .filter(statement -> !statement.statement().action().negated())
        .flatMap(
            statement ->
                statement.entries().stream()
                    .filter(KeyOfSomeRows::failsOrDeniesWithoutKey)
                    .flatMap(entry -> findings(policy, statement, entry)))
        .toList();
  }

  private static boolean failsOrDeniesWithoutKey(EntryView entry) {
    return entry.statement().allows()
        ? !entry.holdsWhenAbsent() && entry.operator() != Operator.NULL
        : DenyWithoutKey.holdsWithoutKey(entry);
  }

  private static Stream<Finding> findings(
      Subject policy, StatementView statement, EntryView entry) {
    List<ActionDefinition> ofSomeRows =
        statement.actions().stream()
            .map(ActionPattern::text)
            .filter(text -> !Wildcard.isIn(text))
            .flatMap(text -> statement.catalog().action(text).stream())
            .filter(action -> lacksOnSome(KeyRows.of(action, entry.key(), type -> true)))
            .toList();
    if (ofSomeRows.isEmpty()) {
      return Stream.empty();
    }
    Predicate<ResourceType> types = NamedResources.typesOf(statement);
    return ofSomeRows.stream()
        .flatMap(
            action ->
                finding(entry, action, types).stream()
                    .filter(found -> !statement.allows() || isAllowedOnce(policy, action)));
  }

  private static boolean lacksOnSome(KeyRows rows) {
    return !rows.with().isEmpty() && rows.without().stream().anyMatch(ResourceUse::required);
  }

  private static boolean isAllowedOnce(Subject policy, ActionDefinition action) {
    String name = action.action().toString();
    return policy.statements().stream()
            .filter(other -> other.allows() && other.concerns(name))
            .limit(2)
            .count()
        == 1;
  }

  private static Optional<Finding> finding(
      EntryView entry, ActionDefinition action, Predicate<ResourceType> types) {
    KeyRows rows = KeyRows.of(action, entry.key(), types);
    List<String> lacking =
        rows.without().stream()
            .filter(ResourceUse::required)
            .map(use -> use.type().name())
            .toList();
    return lacking.isEmpty() || rows.with().isEmpty()
        ? Optional.empty()
        : Optional.of(finding(entry, action, lacking, rows.with()));
  }

  private static Finding finding(
      EntryView entry, ActionDefinition action, List<String> lacking, List<ResourceUse> with) {
    boolean allows = entry.statement().allows();
    String key = quote(entry.key());
    String name = quote(action.action().toString());
    ProposedArns proposed = ProposedArns.of(entry.statement());
    List<String> arns =
        with.stream()
            .flatMap(use -> use.type().shapes().stream().limit(1))
            .map(proposed::filled)
            .distinct()
            .toList();
    return entry.finding(
        allows ? Code.KEY_OF_SOME_ACTIONS : Code.DENY_WITHOUT_KEY,
        name
            + " also needs "
            + Listing.of(lacking)
            + ", for which the reference does not list "
            + key
            + (allows
                ? ", so that the statement never allows it."
                : ", and "
                    + quote(entry.entry().operator().text())
                    + " holds where the key is absent: the statement always denies it."),
        allows
            ? Fix.of(
                    "Name in Resource what has the key, "
                        + Listing.anyOf(arns)
                        + ", and allow the rest in a statement without this key.")
                .inJava(
                    "Name in .on(…) what has the key, "
                        + InJava.anyOf(arns)
                        + ", and allow the rest in a rule without this key.")
            : Fix.of("Name in Resource only what has the key: " + Listing.anyOf(arns) + ".")
                .inJava("Name in .on(…) only what has the key: " + InJava.anyOf(arns) + "."));
  }
}
