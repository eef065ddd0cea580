package dev.unless;

import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.request.Caller;
import dev.unless.request.DerivedKeys;
import dev.unless.request.RequestBuilder;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is taken to hold of every request that does not say otherwise.
 *
 * @param key the condition key's name
 * @param give says it
 */
record Assumption(String key, Consumer<RequestBuilder> give) {

  /**
   * Says it of the request, unless the request itself says something of the key or of one that
   * tells it, or such a caller never carries it.
   */
  void addTo(RequestBuilder builder, Caller caller) {
    boolean never = GlobalKey.of(key).map(caller.kind()::carries).equals(Optional.of(Truth.FALSE));
    boolean said = DerivedKeys.telling(CaseFolding.fold(key)).stream().anyMatch(builder::says);
    if (!never && !said) {
      give.accept(builder);
    }
  }

  /** The assumptions with one more, which replaces an earlier one on its key. */
  static List<Assumption> and(Assumption more, List<Assumption> assumptions) {
    return Stream.concat(
            assumptions.stream().filter(each -> !each.isOn(more.key())), Stream.of(more))
        .toList();
  }

  private boolean isOn(String other) {
    return CaseFolding.fold(key).equals(CaseFolding.fold(other));
  }
}
