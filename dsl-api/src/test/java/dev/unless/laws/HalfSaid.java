package dev.unless.laws;

import dev.unless.finding.RefusedException;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;

/** Requests of which less is said. */
public final class HalfSaid {
  private HalfSaid() {}

  /** The same request, of which every other key that was said is unknown. */
  public static Request of(Request request) {
    RequestBuilder builder = request.toBuilder().asGiven();
    for (int i = 0; i < request.saidKeys().size(); i += 2) {
      String key = request.saidKeys().get(i);
      builder.drop(key).unknown(key);
    }
    try {
      return builder.build();
    } catch (RefusedException followsFromTheCaller) {
      return request;
    }
  }
}
