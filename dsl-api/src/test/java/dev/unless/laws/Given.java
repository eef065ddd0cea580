package dev.unless.laws;

import dev.unless.request.RequestBuilder;
import java.util.List;

/** What a request says of one condition key. */
record Given(String key, boolean set, List<String> values) {
  void addTo(RequestBuilder builder) {
    if (set) {
      builder.with(key, values);
    } else {
      builder.with(key, values.get(0));
    }
  }
}
