package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import java.util.List;

/**
 * An action as AWS defines it.
 *
 * @param action the action
 * @param level its access level
 * @param resources the types of resources that it is allowed on; none: it can only be allowed on
 *     {@code *}
 * @param keys the condition keys that count for it, apart from those of its resources and the
 *     global ones
 * @param retired whether AWS no longer lists it
 */
public record ActionDefinition(
    Action action,
    @Internal AccessLevel level,
    @Internal List<ResourceUse> resources,
    @Internal List<KeyDefinition> keys,
    boolean retired) {
  /** Copies the lists. */
  @Internal
  public ActionDefinition {
    resources = List.copyOf(resources);
    keys = List.copyOf(keys);
  }

  /** The action's name as AWS spells it, with the service's prefix. */
  @Internal
  public String text() {
    return action.toString();
  }

  /** The service's prefix. */
  @Internal
  public String service() {
    return action.service();
  }

  /** Whether it changes nothing, as AWS classes it. */
  @Internal
  public boolean onlyReads() {
    return level == AccessLevel.LIST || level == AccessLevel.READ;
  }
}
