package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;
import static java.util.stream.Collectors.partitioningBy;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeySupport;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.Text.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Deny whose condition holds where the key is absent, on actions that never have it: they are
 * denied altogether. {@code StringNotEquals} on {@code ec2:InstanceType} beside {@code ec2:*} also
 * denies looking at instances.
 *
 * <p>Rulings: only keys of services and tags, as other global keys come with the caller; IfExists
 * says that the key may be missing, so it is left alone; and beside conditions on anything but the
 * caller the key may be there to tell some requests of the others. Of actions named by a wildcard
 * it is only told where not one in ten has the key, and for tags not one in three, as few services
 * have them for all that they do.
 */
final class DenyWithoutKey {
  private static final KeySubject[] CALLER = {
    KeySubject.CALLER,
    KeySubject.SERVICE_PRINCIPAL,
    KeySubject.SECOND_FACTOR,
    KeySubject.CREDENTIALS
  };

  private static final int FEW = 10;
  private static final int FEW_WITH_TAGS = 3;

  private final KeySupport support;

  /** The actions that are on what the statement names: whether without a wildcard. */
  private final Map<ActionDefinition, Boolean> actions = new LinkedHashMap<>();

  private DenyWithoutKey(StatementView statement) {
    Optional<NamedResources> named = NamedResources.of(statement).filter(NamedResources::areKnown);
    this.support = KeySupport.on(NamedResources.typesOf(statement));
    for (ActionPattern entry : statement.actions()) {
      boolean literal = !Wildcard.isIn(entry.text());
      statement.catalog().expand(entry).stream()
          .filter(action -> named.isEmpty() || isOnSome(action, named.get()))
          .forEach(action -> actions.merge(action, literal, Boolean::logicalOr));
    }
  }

  private static boolean isOnSome(ActionDefinition action, NamedResources named) {
    return action.resources().stream().anyMatch(use -> named.mayInclude(use.type()));
  }

  static List<Finding> findings(StatementView statement) {
    List<EntryView> entries =
        statement.allows() || statement.statement().action().negated()
            ? List.of()
            : statement.entries().stream().filter(DenyWithoutKey::holdsWithoutKey).toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    if (statement.actions().stream().anyMatch(ActionPattern::isEverything)) {
      return entries.stream().map(DenyWithoutKey::everything).toList();
    }
    DenyWithoutKey rule = new DenyWithoutKey(statement);
    return entries.stream().flatMap(entry -> rule.finding(entry).stream()).toList();
  }

  /** Whether requests that lack the key meet the entry, and no other but for who calls. */
  static boolean holdsWithoutKey(EntryView entry) {
    return entry.holdsWhenAbsent()
        && !entry.entry().operator().ifExists()
        && entry.definition().isPresent()
        && (entry.globalKey().isEmpty() || entry.isOnTags())
        && entry.statement().entries().stream()
            .allMatch(other -> other.equals(entry) || other.tellsOf(CALLER));
  }

  private Optional<Finding> finding(EntryView entry) {
    Map<Boolean, List<ActionDefinition>> carrying =
        actions.keySet().stream()
            .collect(partitioningBy(action -> support.lists(action, entry.key())));
    List<String> with = names(carrying.getOrDefault(true, List.of()).stream());
    List<ActionDefinition> without = carrying.getOrDefault(false, List.of());
    if (with.isEmpty() || without.isEmpty()) {
      return Optional.empty();
    }
    List<String> literal = names(without.stream().filter(actions::get));
    if (!literal.isEmpty()) {
      return Optional.of(named(entry, literal));
    }
    int few = entry.isOnTags() ? FEW_WITH_TAGS : FEW;
    return with.size() * few < actions.size() ? Optional.of(most(entry, with)) : Optional.empty();
  }

  private static List<String> names(Stream<ActionDefinition> actions) {
    return actions.map(action -> action.action().toString()).toList();
  }

  private static Finding everything(EntryView entry) {
    return finding(
        entry,
        "Most actions have no "
            + quote(entry.key())
            + ", and "
            + holds(entry)
            + ": they are all denied.",
        Fix.of("Name in Action what has the key.").inJava("Name in deny(…) what has the key."));
  }

  private static Finding named(EntryView entry, List<String> without) {
    return finding(
        entry,
        "The reference lists no "
            + quote(entry.key())
            + " for "
            + Listing.of(without)
            + ", and "
            + holds(entry)
            + ": the statement denies them altogether.",
        Fix.of("Take out what has no such key, or deny it in a statement without this key.")
            .inJava("Take out what has no such key, or deny it in a rule without this key."));
  }

  private Finding most(EntryView entry, List<String> with) {
    return finding(
        entry,
        "Of the "
            + actions.size()
            + " actions of the statement the reference lists "
            + quote(entry.key())
            + " for "
            + with.size()
            + " only, and "
            + holds(entry)
            + ": the others are denied altogether.",
        Fix.of("Name in Action what has the key: " + Listing.of(with) + ".")
            .inJava("Name in deny(…) what has the key: " + Listing.of(with) + "."));
  }

  private static String holds(EntryView entry) {
    return quote(entry.entry().operator().text()) + " holds where the key is absent";
  }

  private static Finding finding(EntryView entry, String problem, Fix fix) {
    return entry.finding(Code.DENY_WITHOUT_KEY, problem, fix);
  }
}
