package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import java.util.stream.Stream;

/**
 * What AWS guarantees of every request: where one thing holds of its context, another does.
 *
 * @param when what is to hold first
 * @param then what holds then
 * @param because why no request breaks the rule, in the words of a refusal; {@code %s} stands for
 *     what the value should be
 * @param source where AWS says so
 */
@Internal
public record ContextRule(ContextFact when, KeyClaim then, String because, String source) {
  /** The keys that it is about. */
  Stream<RequestKey> keys() {
    return Stream.concat(when.subject().stream(), Stream.of(then.key()));
  }

  /** Whether the context breaks the rule; one that hangs on an unknown key does not. */
  public boolean isBrokenBy(RequestContext context) {
    return when.in(context) == Truth.TRUE && then.in(context) == Truth.FALSE;
  }

  /** Why no request has what this context says. */
  public String reason(RequestContext context) {
    return because.replace("%s", then.expected(context));
  }
}
