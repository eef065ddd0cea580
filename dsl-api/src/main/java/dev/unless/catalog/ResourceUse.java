package dev.unless.catalog;

import dev.unless.annotation.Internal;
import java.util.List;

/**
 * That an action is allowed on a type of resources.
 *
 * @param type the type
 * @param required whether every request for the action names such a resource
 * @param keys the condition keys that count for the action on this type only
 */
@Internal
public record ResourceUse(ResourceType type, boolean required, List<KeyDefinition> keys) {
  /** Copies the keys. */
  public ResourceUse {
    keys = List.copyOf(keys);
  }
}
