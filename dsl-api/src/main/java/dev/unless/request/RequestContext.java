package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what the request says of its keys.
 *
 * @param caller who calls
 * @param callersKeys the values that follow from the caller
 * @param values what the request says, by folded key
 */
@Internal
public record RequestContext(
    Caller caller, Map<GlobalKey, String> callersKeys, Map<String, ContextValue> values) {

  /** What the request says of the key; null where it lacks it. */
  public @Nullable ContextValue value(GlobalKey key) {
    return values.get(key.folded());
  }

  /** The key's values; empty where it is absent or unknown. */
  public List<String> texts(GlobalKey key) {
    ContextValue value = value(key);
    return value == null ? List.of() : value.texts();
  }

  /** The key's one value, where it is known and no set. */
  public Optional<String> text(GlobalKey key) {
    ContextValue value = value(key);
    return value == null ? Optional.empty() : value.variable();
  }

  /** The key's one value, case folded. */
  public Optional<String> foldedText(GlobalKey key) {
    ContextValue value = value(key);
    return value == null ? Optional.empty() : value.foldedVariable();
  }

  /** Whether the key has a value. */
  public Truth presence(GlobalKey key) {
    ContextValue value = value(key);
    return value == null ? Truth.FALSE : value.presence();
  }

  /** Whether the key has the value {@code true}, in any case. */
  public Truth isTrue(GlobalKey key) {
    ContextValue value = value(key);
    if (value == null) {
      return Truth.FALSE;
    }
    return value.isUnknown()
        ? Truth.UNKNOWN
        : Truth.of(value.size() > 0 && value.value(0).folded().equals("true"));
  }
}
