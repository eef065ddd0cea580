package dev.unless.request;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.RequestKey;
import dev.unless.document.ServiceKey;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works out the keys whose values follow from the caller, from the resource or from other keys, as
 * {@link GlobalKey} and {@link ServiceKey} say of each.
 */
@Internal
public final class DerivedKeys {
  private static final List<GlobalKey> FROM_RESOURCE = of(KeyOrigin.RESOURCE);
  private static final List<GlobalKey> FROM_OTHER_KEYS = of(KeyOrigin.OTHER_KEYS);

  private static final Map<String, Set<String>> FOLLOWING =
      Stream.concat(GlobalKey.all().stream(), ServiceKey.all().stream())
          .collect(
              toUnmodifiableMap(
                  RequestKey::folded,
                  key -> withFollowing(key).map(RequestKey::folded).collect(toUnmodifiableSet())));

  private DerivedKeys() {}

  private static List<GlobalKey> of(KeyOrigin origin) {
    return GlobalKey.all().stream().filter(key -> key.origin() == origin).toList();
  }

  /** The key and all that follow from it. */
  private static Stream<RequestKey> withFollowing(RequestKey key) {
    if (key == GlobalKey.EPOCH_TIME) {
      return Stream.of(key, GlobalKey.CURRENT_TIME);
    }
    Stream<RequestKey> global =
        FROM_OTHER_KEYS.stream()
            .filter(other -> other.followsFrom().contains(key))
            .flatMap(DerivedKeys::withFollowing);
    Stream<RequestKey> ofServices =
        ServiceKey.all().stream()
            .filter(other -> other.sameAs().filter(key::equals).isPresent())
            .map(Function.identity());
    return Stream.of(Stream.of(key), global, ofServices).flatMap(Function.identity());
  }

  /**
   * The keys, case folded, whose values follow from the key of this folded name, itself included.
   */
  public static Set<String> following(String foldedKey) {
    return FOLLOWING.getOrDefault(foldedKey, Set.of(foldedKey));
  }

  /** The keys, case folded, that the key of this folded name follows from, itself included. */
  public static Set<String> telling(String foldedKey) {
    return Stream.concat(
            Stream.of(foldedKey),
            FOLLOWING.entrySet().stream()
                .filter(entry -> entry.getValue().contains(foldedKey))
                .map(Map.Entry::getKey))
        .collect(toUnmodifiableSet());
  }

  /** Adds to the context what it lacks of the global keys that follow from something. */
  static void fillIn(RequestContext context) {
    context.callersKeys().forEach((key, value) -> add(key, value, context));
    FROM_RESOURCE.forEach(key -> fillIn(key, context));
    fillIn(GlobalKey.CURRENT_TIME, context);
    FROM_OTHER_KEYS.forEach(key -> fillIn(key, context));
  }

  /**
   * Adds to the context what it lacks of the keys of the action's own service that follow from
   * something.
   *
   * @param unsaid the global keys that nobody said, by folded name
   */
  static void fillIn(RequestContext context, Map<String, ContextValue> unsaid) {
    Target target = context.target();
    for (ServiceKey key : ServiceKey.all()) {
      if (!key.isOf(target.service(), target.foldedAction())) {
        continue;
      }
      if (key.sameAs().isPresent() && isUnsaid(key.sameAs().get(), context, unsaid)) {
        context.add(key, ContextValue.unknown(key.text()));
      } else {
        fillIn(key, context);
      }
    }
  }

  private static boolean isUnsaid(
      GlobalKey key, RequestContext context, Map<String, ContextValue> unsaid) {
    return context.value(key) == null && unsaid.containsKey(key.folded());
  }

  private static void fillIn(RequestKey key, RequestContext context) {
    if (context.value(key) != null) {
      return;
    }
    if (key instanceof ServiceKey same && same.sameAs().isPresent()) {
      copy(same, same.sameAs().get(), context);
    } else if (presenceOfOrigin(key, context) == Truth.UNKNOWN) {
      context.add(key, ContextValue.unknown(key.text()));
    } else if (isOtherTimeUnknown(key, context)) {
      context.add(key, ContextValue.unknownValue(key.text()));
    } else {
      value(key, context).ifPresent(value -> add(key, value, context));
    }
  }

  private static boolean isOtherTimeUnknown(RequestKey key, RequestContext context) {
    ContextValue other =
        key == GlobalKey.EPOCH_TIME
            ? context.value(GlobalKey.CURRENT_TIME)
            : key == GlobalKey.CURRENT_TIME ? context.value(GlobalKey.EPOCH_TIME) : null;
    return other != null && other.isUnknown();
  }

  private static void copy(ServiceKey key, GlobalKey from, RequestContext context) {
    ContextValue value = context.value(from);
    boolean fits =
        value != null
            && (value.isUnknown() || value.variable().filter(text -> isFit(key, text)).isPresent());
    if (value != null && fits) {
      context.add(key, value.as(key.text()));
    }
  }

  /** The key's value, or one of its values, as far as it follows from what is known. */
  static Optional<String> value(RequestKey key, RequestContext context) {
    if (key instanceof ServiceKey ofService) {
      return ofService.sameAs().isPresent()
          ? context.text(ofService.sameAs().get()).filter(value -> isFit(ofService, value))
          : ResourceKeys.value(ofService, context.target());
    }
    return switch ((GlobalKey) key) {
      case CALLED_VIA_FIRST -> chain(context).map(chain -> chain.value(0).text());
      case CALLED_VIA_LAST -> chain(context).map(chain -> chain.value(chain.size() - 1).text());
      case VIA_AWS_SERVICE ->
          Optional.of(String.valueOf(presenceOfOrigin(key, context) == Truth.TRUE));
      case RESOURCE_ACCOUNT -> ResourceKeys.account(context);
      case REQUESTED_REGION -> ResourceKeys.region(context);
      case MFA_PRESENT ->
          Optional.of("true")
              .filter(yes -> presenceOfOrigin(key, context) == Truth.TRUE)
              .filter(yes -> context.caller().kind().carries(GlobalKey.MFA_PRESENT) != Truth.FALSE);
      case CURRENT_TIME -> context.text(GlobalKey.EPOCH_TIME).flatMap(TimeKeys::current);
      case EPOCH_TIME -> context.text(GlobalKey.CURRENT_TIME).flatMap(TimeKeys::epoch);
      default -> Optional.ofNullable(context.callersKeys().get(key));
    };
  }

  /** Who has no account, such as an anonymous caller, tells none. */
  private static boolean isFit(ServiceKey key, String value) {
    return key != ServiceKey.KMS_CALLER_ACCOUNT || ParsedArn.isAccount(value);
  }

  /** The services on the way, in their order, where they are known. */
  private static Optional<ContextValue> chain(RequestContext context) {
    return Optional.ofNullable(context.value(GlobalKey.CALLED_VIA))
        .filter(chain -> !chain.isUnknown() && !chain.isNullSet());
  }

  private static Truth presenceOfOrigin(RequestKey key, RequestContext context) {
    if (key == GlobalKey.CURRENT_TIME) {
      return context.presence(GlobalKey.EPOCH_TIME);
    }
    Truth presence = Truth.FALSE;
    if (key instanceof GlobalKey global) {
      List<GlobalKey> origins = global.followsFrom();
      for (int i = 0; i < origins.size(); i++) {
        presence = presence.or(context.presence(origins.get(i)));
      }
    }
    return presence;
  }

  private static void add(RequestKey key, String value, RequestContext context) {
    context.add(
        key,
        key.arity() == Arity.MULTI
            ? ContextValue.set(key.text(), List.of(value))
            : ContextValue.single(key.text(), value));
  }
}
