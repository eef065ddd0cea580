package dev.unless.semantics;

import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.Optional;

/** What a request says of the key that a condition asks for: nothing, one value or a set. */
record Given(Optional<String> one, Optional<List<String>> set) {
  static Given absent() {
    return new Given(Optional.empty(), Optional.empty());
  }

  static Given one(String value) {
    return new Given(Optional.of(value), Optional.empty());
  }

  static Given set(String... values) {
    return new Given(Optional.empty(), Optional.of(List.of(values)));
  }

  void give(String key, RequestBuilder builder) {
    one.ifPresent(value -> builder.with(key, value));
    set.ifPresent(values -> builder.with(key, values));
  }

  boolean isAbsent() {
    return one.isEmpty() && set.isEmpty();
  }
}
