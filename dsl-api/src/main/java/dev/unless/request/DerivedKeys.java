package dev.unless.request;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out the keys whose values follow from the caller or from other keys, as {@link GlobalKey}
 * says of each.
 */
@Internal
public final class DerivedKeys {
  private static final List<GlobalKey> FROM_OTHER_KEYS =
      GlobalKey.all().stream().filter(key -> key.origin() == KeyOrigin.OTHER_KEYS).toList();

  private static final Map<String, Set<String>> FOLLOWING =
      GlobalKey.all().stream()
          .collect(
              toUnmodifiableMap(
                  GlobalKey::folded,
                  key -> withFollowing(key).map(GlobalKey::folded).collect(toUnmodifiableSet())));

  private DerivedKeys() {}

  /** The key and all that follow from it. */
  private static Stream<GlobalKey> withFollowing(GlobalKey key) {
    return Stream.concat(
        Stream.of(key),
        FROM_OTHER_KEYS.stream()
            .filter(other -> other.followsFrom().contains(key))
            .flatMap(DerivedKeys::withFollowing));
  }

  /**
   * The keys, case folded, whose values follow from the key of this folded name, itself included.
   */
  public static Set<String> following(String foldedKey) {
    return FOLLOWING.getOrDefault(foldedKey, Set.of(foldedKey));
  }

  /** Adds to the context what it lacks of the keys that follow from the caller or from others. */
  static void fillIn(RequestContext context) {
    context.callersKeys().forEach((key, value) -> add(key, value, context));
    for (GlobalKey key : FROM_OTHER_KEYS) {
      if (presenceOfOrigin(key, context) == Truth.UNKNOWN) {
        context.values().putIfAbsent(key.folded(), ContextValue.unknown(key.text()));
      } else {
        value(key, context).ifPresent(value -> add(key, value, context));
      }
    }
  }

  /** The key's value, or one of its values, as far as it follows from what is known. */
  static Optional<String> value(GlobalKey key, RequestContext context) {
    return switch (key) {
      case CALLED_VIA_FIRST -> chain(context).map(chain -> chain.value(0).text());
      case CALLED_VIA_LAST -> chain(context).map(chain -> chain.value(chain.size() - 1).text());
      case VIA_AWS_SERVICE ->
          Optional.of(String.valueOf(presenceOfOrigin(key, context) == Truth.TRUE));
      default -> Optional.ofNullable(context.callersKeys().get(key));
    };
  }

  /** The services on the way, in their order, where they are known. */
  private static Optional<ContextValue> chain(RequestContext context) {
    return Optional.ofNullable(context.value(GlobalKey.CALLED_VIA))
        .filter(chain -> !chain.isUnknown() && !chain.isNullSet());
  }

  private static Truth presenceOfOrigin(GlobalKey key, RequestContext context) {
    Truth presence = Truth.FALSE;
    for (GlobalKey origin : key.followsFrom()) {
      presence = presence.or(context.presence(origin));
    }
    return presence;
  }

  private static void add(GlobalKey key, String value, RequestContext context) {
    if (context.value(key) == null) {
      context
          .values()
          .put(
              key.folded(),
              key.arity() == Arity.MULTI
                  ? ContextValue.set(key.text(), List.of(value))
                  : ContextValue.single(key.text(), value));
    }
  }
}
