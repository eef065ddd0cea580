package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The reference's rows of an action, one for each type of resources that it is allowed on, told
 * apart by whether they list a condition key.
 *
 * <p>Ruling: only of actions whose rows list keys of their own, as EC2's do; elsewhere the
 * reference lists the keys of all rows together. A row that lists the tags of a request is about
 * what the request makes, which has none of its own yet.
 *
 * @param with the rows that list it
 * @param without those that do not
 */
@Internal
public record KeyRows(List<ResourceUse> with, List<ResourceUse> without) {
  private static final String RESOURCE_TAG = ":resourcetag/";

  /** Copies the lists. */
  public KeyRows {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  /** The rows of such types; none where the rows have no keys of their own. */
  public static KeyRows of(ActionDefinition action, String key, Predicate<ResourceType> types) {
    List<ResourceUse> with = new ArrayList<>();
    List<ResourceUse> without = new ArrayList<>();
    boolean exact = action.resources().stream().anyMatch(use -> !use.keys().isEmpty());
    if (exact && !lists(action.keys(), key)) {
      action.resources().stream()
          .filter(use -> types.test(use.type()))
          .forEach(use -> (lists(use, key) ? with : without).add(use));
    }
    return new KeyRows(with, without);
  }

  private static boolean lists(ResourceUse use, String key) {
    boolean made =
        CaseFolding.fold(key).contains(RESOURCE_TAG)
            && use.keys().stream()
                .flatMap(own -> GlobalKey.of(own.name().toString()).stream())
                .anyMatch(GlobalKey.REQUEST_TAG::equals);
    return lists(use.keys(), key) || (!made && lists(use.type().keys(), key));
  }

  private static boolean lists(List<KeyDefinition> keys, String key) {
    return keys.stream().anyMatch(own -> own.name().includes(key));
  }
}
