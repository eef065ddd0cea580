package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls for what, and what the request says of its keys.
 *
 * @param caller who calls
 * @param target the action and the resource
 * @param callersKeys the values that follow from the caller
 * @param absent the keys that the request is said to lack, as it spells them, by folded name
 * @param values what the request says, by folded key
 */
@Internal
public record RequestContext(
    Caller caller,
    Target target,
    Map<GlobalKey, String> callersKeys,
    Map<String, String> absent,
    Map<String, ContextValue> values) {

  /** What the request says of the key; null where it lacks it. */
  public @Nullable ContextValue value(RequestKey key) {
    return values.get(key.folded());
  }

  /** The key's values; empty where it is absent or unknown. */
  public List<String> texts(RequestKey key) {
    ContextValue value = value(key);
    return value == null ? List.of() : value.texts();
  }

  /** The key's one value, where it is known and no set. */
  public Optional<String> text(RequestKey key) {
    ContextValue value = value(key);
    return value == null ? Optional.empty() : value.variable();
  }

  /** The key's one value, case folded. */
  public Optional<String> foldedText(RequestKey key) {
    ContextValue value = value(key);
    return value == null ? Optional.empty() : value.foldedVariable();
  }

  /** Whether the key has a value. */
  public Truth presence(RequestKey key) {
    ContextValue value = value(key);
    return value == null ? Truth.FALSE : value.presence();
  }

  /** Whether the key has the value {@code true}, in any case. */
  public Truth isTrue(RequestKey key) {
    ContextValue value = value(key);
    return value == null ? Truth.FALSE : value.isTrue();
  }

  /**
   * Whether the caller's credentials are temporary: by its kind, else by the keys that only
   * temporary credentials bring.
   */
  public Truth isTemporary() {
    Truth byKind = caller.kind().carries(GlobalKey.TOKEN_ISSUE_TIME);
    return byKind == Truth.UNKNOWN
        ? presence(GlobalKey.TOKEN_ISSUE_TIME)
            .or(presence(GlobalKey.MFA_PRESENT))
            .or(presence(GlobalKey.MFA_AGE))
        : byKind;
  }

  /** Adds what the request does not say of the key, and is not said to lack. */
  void add(RequestKey key, ContextValue value) {
    if (!absent.containsKey(key.folded())) {
      values.putIfAbsent(key.folded(), value);
    }
  }
}
