package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeySupport;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.UnsupportedKey;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.NamedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.finding.Printable;
import dev.unless.text.Text.Wildcard;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Condition keys that requests for none, or only for some, of the statement's actions carry.
 *
 * <p>Rulings: NotAction and entries of Action that span services are not looked at, nor are keys
 * that the catalogue gives to no action, since they come with the caller, nor global ones but tags.
 * IfExists says that the key may be missing, so it is left alone. Only actions that are named
 * without a wildcard are said to lack a key. That only some carry it is said where the others are
 * named so and the entry keeps the statement from counting for them; and of an Allow whose
 * wildcards stand for ten times as many actions as carry it.
 */
final class KeyOfActions {
  /**
   * Wildcards are short for a few actions of a service now and then, but not for one in so many.
   */
  private static final int SOME = 10;

  private static final Set<GlobalKey> TAGS =
      EnumSet.of(GlobalKey.RESOURCE_TAG, GlobalKey.REQUEST_TAG);

  private final StatementView statement;
  private final KeySupport support;
  private final Set<String> literal = new HashSet<>();
  private final Map<String, ActionDefinition> all = new LinkedHashMap<>();
  private final Map<KeyTemplate, List<String>> lacking = new HashMap<>();
  private final Map<KeyTemplate, List<String>> users = new HashMap<>();

  private KeyOfActions(StatementView statement) {
    this.statement = statement;
    this.support = KeySupport.on(NamedResources.typesOf(statement));
  }

  static List<Finding> findings(StatementView statement) {
    List<EntryView> entries =
        statement.entries().stream().filter(KeyOfActions::isOfService).toList();
    if (entries.isEmpty() || statement.statement().action().negated()) {
      return List.of();
    }
    KeyOfActions rule = new KeyOfActions(statement);
    return rule.expand()
        ? entries.stream().flatMap(entry -> rule.findings(entry).stream()).toList()
        : List.of();
  }

  private static boolean isOfService(EntryView entry) {
    return !entry.entry().operator().ifExists()
        && entry.globalKey().map(TAGS::contains).orElse(true)
        && entry.definition().isPresent();
  }

  /** Whether every entry of Action names actions of one service that the catalogue knows. */
  private boolean expand() {
    for (ActionPattern entry : statement.actions()) {
      List<ActionDefinition> named = spans(entry) ? List.of() : statement.catalog().expand(entry);
      if (named.isEmpty()) {
        return false;
      }
      named.forEach(action -> all.put(name(action), action));
      if (!Wildcard.isIn(entry.text())) {
        named.forEach(action -> literal.add(name(action)));
      }
    }
    return !all.isEmpty();
  }

  private static boolean spans(ActionPattern entry) {
    return Wildcard.isIn(entry.service());
  }

  private List<Finding> findings(EntryView entry) {
    return entry
        .definition()
        .map(KeyDefinition::name)
        .map(
            key -> {
              List<String> without = lacking.computeIfAbsent(key, name -> without(entry.key()));
              return without.size() == all.size()
                  ? none(entry, users.computeIfAbsent(key, name -> users(entry.key())))
                  : some(entry, without);
            })
        .orElse(List.of());
  }

  private List<String> without(String key) {
    return all.entrySet().stream()
        .filter(action -> !carries(action.getValue(), key))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of tags the reference has no list by action that is complete, so only wildcards count. */
  private boolean carries(ActionDefinition action, String key) {
    return GlobalKey.of(key).isEmpty()
        ? support.supports(action, key)
        : literal.contains(name(action)) || support.lists(action, key);
  }

  private List<String> users(String key) {
    return UnsupportedKey.users(statement.catalog(), all.values(), key);
  }

  private List<Finding> none(EntryView entry, List<String> users) {
    if (users.isEmpty()) {
      return List.of();
    }
    if (literal.isEmpty()) {
      return entry.holdsWhenAbsent() ? List.of() : List.of(noneOfMany(entry, users));
    }
    boolean known = users.stream().anyMatch(all::containsKey);
    if (users.size() == 1 && !known) {
      return List.of(
          entry.finding(
              Code.MISSING_ACTION_FOR_CONDITION_KEY,
              "Only requests for "
                  + quote(users.get(0))
                  + " carry "
                  + quote(entry.key())
                  + ", and the statement is not about them.",
              Fix.of("Add the action, in a statement of its own if need be, or take the key away.")
                  .inJava(
                      "Add the action, in a rule of its own if need be, or take the key away.")));
    }
    List<String> actions = List.copyOf(all.keySet());
    return List.of(
        new Finding(
            entry.pointer(),
            known
                ? UnsupportedKey.onResources(actions, entry.key())
                : UnsupportedKey.byActions(actions, entry.key(), users)));
  }

  private Finding noneOfMany(EntryView entry, List<String> users) {
    return entry.finding(
        Code.KEY_OF_SOME_ACTIONS,
        "The reference lists "
            + quote(entry.key())
            + " for none of the "
            + all.size()
            + " actions of the statement.",
        "The key is for " + Listing.of(users) + ": name such actions, or take it away.");
  }

  private List<Finding> some(EntryView entry, List<String> without) {
    List<String> named = without.stream().filter(literal::contains).toList();
    if (entry.holdsWhenAbsent() || without.isEmpty()) {
      return List.of();
    }
    if (named.isEmpty()) {
      int with = all.size() - without.size();
      return statement.allows() && with * SOME < all.size()
          ? List.of(most(entry, without))
          : List.of();
    }
    return List.of(
        entry.finding(
            Code.KEY_OF_SOME_ACTIONS,
            "Requests for "
                + Listing.of(named)
                + " do not carry "
                + quote(entry.key())
                + ", so that the statement never "
                + (statement.allows() ? "allows" : "denies")
                + " them.",
            Fix.of("Move them to a statement without this key.")
                .inJava("Move them to a rule without this key.")));
  }

  /** Of actions named by wildcards it is only said how few have the key. */
  private Finding most(EntryView entry, List<String> without) {
    String having =
        "Name the actions that have it, such as "
            + all.keySet().stream()
                .filter(action -> !without.contains(action))
                .findFirst()
                .map(Printable::quote)
                .orElse("its own")
            + ", and the others in a ";
    return entry.finding(
        Code.KEY_OF_SOME_ACTIONS,
        "Of the "
            + all.size()
            + " actions of the statement the reference lists "
            + quote(entry.key())
            + " for "
            + (all.size() - without.size())
            + " only.",
        Fix.of(having + "statement without this key.").inJava(having + "rule without this key."));
  }

  private static String name(ActionDefinition action) {
    return action.action().toString();
  }
}
