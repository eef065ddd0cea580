package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Listing;
import dev.unless.finding.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition key of a service that no request for certain actions carries, in words.
 *
 * <p>Ruling: keys that the catalogue gives to no action are left alone, since they come with the
 * caller.
 */
@Internal
public final class UnsupportedKey {
  private static final String OTHER_ACTIONS = "name such actions, or take it away.";

  private UnsupportedKey() {}

  /**
   * What is wrong with a request for the action of this name that has the key; nothing where that
   * is not certain. Ruling: claims of identity providers come with the caller, too.
   */
  public static Optional<Problem> of(Catalog catalog, String action, String key) {
    boolean certain =
        GlobalKey.of(key).isEmpty()
            && catalog.key(key).isPresent()
            && catalog.service(KeyTemplate.prefix(key)).isPresent();
    return certain
        ? catalog
            .action(action)
            .filter(known -> !KeySupport.anywhere().supports(known, key))
            .flatMap(known -> of(catalog, known, key))
        : Optional.empty();
  }

  private static Optional<Problem> of(Catalog catalog, ActionDefinition action, String key) {
    List<String> users = users(catalog, List.of(action), key);
    return users.isEmpty()
        ? Optional.empty()
        : Optional.of(byActions(List.of(name(action)), key, users));
  }

  /** That no request for the actions carries a key which those for others, the users, do. */
  public static Problem byActions(List<String> actions, String key, List<String> users) {
    return problem(actions, "", key, "The key is for " + Listing.of(users) + ": " + OTHER_ACTIONS);
  }

  /** That requests for some of the actions carry the key, but none on the resources named. */
  public static Problem onResources(List<String> actions, String key) {
    return problem(
        actions,
        " on the resources named",
        key,
        "Name resources of a type that has the key, or take the key away.");
  }

  /**
   * The actions whose requests carry the key, as far as its own service and the given actions tell.
   */
  public static List<String> users(
      Catalog catalog, Collection<ActionDefinition> given, String key) {
    KeySupport anywhere = KeySupport.anywhere();
    return Stream.concat(
            catalog.service(KeyTemplate.prefix(key)).stream()
                .flatMap(service -> service.actions().stream()),
            given.stream())
        .filter(action -> !action.retired() && anywhere.supports(action, key))
        .map(UnsupportedKey::name)
        .distinct()
        .toList();
  }

  private static String name(ActionDefinition action) {
    return action.action().toString();
  }

  private static Problem problem(List<String> actions, String where, String key, String fix) {
    return new Problem(
        Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY,
        "No request for " + Listing.of(actions) + where + " carries " + quote(key) + ".",
        key,
        fix);
  }
}
